/** All that is said of a drawing from elsewhere; `{name}` is the element's own. */
export const words = {
  tooLarge: {
    vi: 'Tệp lớn hơn {most} MB nên không được nhận. Hãy xuất riêng sơ đồ của một thủ tục.',
    en: 'The file is larger than {most} MB and is not taken. Export the diagram of one procedure alone.',
  },
  empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
  encoding: {
    vi: 'Không đọc được bảng mã “{name}” của tệp. Hãy lưu lại tệp theo UTF-8.',
    en: 'The encoding “{name}” of the file cannot be read. Save the file as UTF-8.',
  },
  tooMany: {
    vi: 'Sơ đồ có quá {most} phần tử nên không được nhận. Hãy chia thành các quy trình nhỏ hơn.',
    en: 'The diagram has more than {most} elements and is not taken. Split it into smaller processes.',
  },
  tooDeep: {
    vi: 'Các phần tử lồng nhau quá {most} lớp nên tệp không được nhận.',
    en: 'Elements lie in each other more than {most} deep, so the file is not taken.',
  },
  noProcess: {
    vi: 'Tệp không có quy trình nào có bước. Hãy kiểm tra lại tệp đã xuất.',
    en: 'The file has no process with steps in it. Check what was exported.',
  },
  failed: {
    vi: 'Không chuyển được tệp này ({detail}). Bản thiết kế đang mở không thay đổi.',
    en: 'This file cannot be taken over ({detail}). The open draft is unchanged.',
  },
  reading: { vi: 'Khi đọc tệp: {vi}', en: 'While reading the file: {en}' },
  otherProcess: {
    vi: 'Quy trình “{name}” trong cùng tệp không được lấy, với {count} phần tử của nó: {inside}.',
    en: 'The process “{name}” of the same file is not taken, with its {count} elements: {inside}.',
  },
  otherPool: {
    vi: 'Bên tham gia “{name}” chỉ là khung ngoài, không có bước: không được lấy.',
    en: 'The participant “{name}” is a frame without steps and is not taken.',
  },
  messageFlow: {
    vi: 'Luồng thông điệp “{name}” giữa các bên không chạy được: bị bỏ.',
    en: 'The message flow “{name}” between participants is not executed and is left out.',
  },
  processName: {
    vi: 'Tên quy trình “{name}” thay bằng tên thủ tục này.',
    en: 'The process name “{name}” gives way to the name of this procedure.',
  },
  poolName: {
    vi: 'Tên khung “{name}” thay bằng tên thủ tục này.',
    en: 'The pool name “{name}” gives way to the name of this procedure.',
  },
  laneName: {
    vi: 'Làn “{name}” thành làn của cơ quan “{slot}”.',
    en: 'The lane “{name}” becomes a lane of the agency “{slot}”.',
  },
  laneGroup: {
    vi: 'Làn lớn “{name}” chỉ gộp các làn khác: chỉ giữ các làn bên trong.',
    en: 'The lane “{name}” only holds other lanes: those are kept, it is not.',
  },
  task: {
    vi: '“{name}” là việc tự động ({type}); máy chủ ở đây không có chương trình đó nên thành bước của cán bộ.',
    en: '“{name}” is done by a program ({type}), which is not here; it becomes a step of an officer.',
  },
  call: {
    vi: '“{name}” gọi quy trình khác ({type}) không có ở đây nên thành bước của cán bộ.',
    en: '“{name}” calls another process ({type}), which is not here; it becomes a step of an officer.',
  },
  start: {
    vi: 'Điểm bắt đầu “{name}” thành việc tiếp nhận hồ sơ của thủ tục này.',
    en: 'The start “{name}” becomes the receipt of a dossier of this procedure.',
  },
  startAdded: {
    vi: 'Sơ đồ không có điểm bắt đầu: thêm “Tiếp nhận hồ sơ” trước “{name}”.',
    en: 'Nothing begins the drawing: the receipt of a dossier is put before “{name}”.',
  },
  startMore: {
    vi: 'Điểm bắt đầu thứ hai “{name}” bị bỏ: hồ sơ chỉ bắt đầu bằng tiếp nhận.',
    en: 'The further start “{name}” is left out: a dossier begins by its receipt alone.',
  },
  end: {
    vi: 'Kết thúc “{name}” thành kết quả “{outcome}”.',
    en: 'The end “{name}” becomes the outcome “{outcome}”.',
  },
  endMerged: {
    vi: 'Kết thúc “{name}” gộp vào kết quả “{outcome}”, vì mỗi kết quả chỉ có một điểm kết thúc.',
    en: 'The end “{name}” is joined with the outcome “{outcome}”, which has one end only.',
  },
  event: {
    vi: 'Sự kiện “{name}” ({type}) thành một bước có người theo dõi.',
    en: 'The event “{name}” ({type}) becomes a step that somebody watches.',
  },
  milestone: {
    vi: 'Mốc “{name}” không làm gì: bị bỏ, mũi tên đi thẳng.',
    en: 'The milestone “{name}” does nothing and is left out; the arrow goes straight on.',
  },
  link: {
    vi: 'Cặp nối “{name}” được thay bằng một mũi tên.',
    en: 'The pair of links “{name}” is replaced by an arrow.',
  },
  boundary: {
    vi: 'Sự kiện “{name}” ({type}) gắn vào “{host}” không được giữ; hướng đi của nó phải được vẽ lại bằng một quyết định.',
    en: 'The event “{name}” ({type}) at “{host}” is not kept; its way must be drawn as a decision.',
  },
  gateway: {
    vi: 'Cổng “{name}” ({type}) thành {now}.',
    en: 'The gateway “{name}” ({type}) becomes {now}.',
  },
  subProcess: {
    vi: 'Tiến trình con “{name}” được mở ra: các bước của nó nằm trong quy trình chính.',
    en: 'The sub-process “{name}” is opened: its steps lie in the process itself.',
  },
  subProcessEmpty: {
    vi: 'Tiến trình con “{name}” không có bước nào bên trong nên thành một bước.',
    en: 'The sub-process “{name}” has nothing in it and becomes one step.',
  },
  eventSubProcess: {
    vi: 'Tiến trình con theo sự kiện “{name}” không được giữ, với các phần tử của nó: {inside}.',
    en: 'The event sub-process “{name}” is not kept, with what is in it: {inside}.',
  },
  innerEnd: {
    vi: '“{name}”, điểm đầu hoặc cuối của tiến trình con “{sub}”, không còn vì tiến trình con được mở ra.',
    en: '“{name}”, where the sub-process “{sub}” began or ended, is gone as the sub-process is opened.',
  },
  repeated: {
    vi: '“{name}” lặp lại nhiều lần: không được giữ, bước chỉ làm một lần.',
    en: '“{name}” is repeated; that is not kept, the step is done once.',
  },
  condition: {
    vi: 'Điều kiện của mũi tên “{name}” không hiểu được: {condition}. Hãy chọn lại quyết định.',
    en: 'The condition of the arrow “{name}” is not understood: {condition}. Choose the decision again.',
  },
  conditionUnused: {
    vi: 'Điều kiện của mũi tên “{name}” không có tác dụng ở đây: {condition}.',
    en: 'The condition of the arrow “{name}” has no use where it stands: {condition}.',
  },
  decision: {
    vi: 'Mũi tên “{name}” được hiểu là quyết định “{value}” của bước “{step}”{condition}.',
    en: 'The arrow “{name}” is taken as the decision “{value}” of the step “{step}”{condition}.',
  },
  otherwise: {
    vi: 'Mũi tên “{name}” thành hướng mặc định: không biểu mẫu nào có quyết định này.',
    en: 'The arrow “{name}” becomes the way taken otherwise: no form offers such a decision.',
  },
  undecided: {
    vi: 'Các mũi tên sau cổng “{name}” chưa rõ quyết định của bước nào: {ways}. Hãy chọn lại.',
    en: 'Whose decision the arrows after the gateway “{name}” follow is unclear: {ways}. Choose again.',
  },
  gatewayAdded: {
    vi: 'Sau bước “{name}” thêm một cổng lựa chọn cho các mũi tên có điều kiện.',
    en: 'Behind the step “{name}” a gateway is put for its arrows with conditions.',
  },
  dangling: {
    vi: 'Mũi tên “{name}” thiếu đầu hoặc đuôi: bị bỏ.',
    en: 'The arrow “{name}” lacks an end and is left out.',
  },
  arrowGone: {
    vi: 'Mũi tên “{name}” bị bỏ cùng phần tử mà nó nối.',
    en: 'The arrow “{name}” goes with the element that it led to or from.',
  },
  assignee: {
    vi: 'Bước “{name}” giao cho “{who}”: thay bằng cơ quan và vai trò của làn.',
    en: 'The step “{name}” was given to “{who}”: the agency and role of its lane take that place.',
  },
  form: {
    vi: 'Biểu mẫu “{form}” của bước “{name}” không có ở đây: dùng biểu mẫu thường dùng.',
    en: 'The form “{form}” of the step “{name}” is not here; the usual one is taken.',
  },
  fields: {
    vi: 'Các ô nhập của bước “{name}” không được lấy: {fields}.',
    en: 'The form fields of the step “{name}” are not taken: {fields}.',
  },
  due: {
    vi: 'Hạn “{due}” của bước “{name}” không đổi được thành giờ làm việc.',
    en: 'The due date “{due}” of the step “{name}” cannot be told as working hours.',
  },
  hours: {
    vi: 'Thời gian của bước “{name}”: “{due}” thành {hours} giờ làm việc.',
    en: 'The time of the step “{name}”: “{due}” becomes {hours} working hours.',
  },
  extension: {
    vi: 'Phần riêng của phần mềm khác ở “{name}” không chạy được: {what}.',
    en: 'What another program added to “{name}” cannot be executed: {what}.',
  },
  data: {
    vi: 'Khai báo dữ liệu kỹ thuật của “{name}” không được giữ: {what}.',
    en: 'Technical data of “{name}” is not kept: {what}.',
  },
  root: {
    vi: '“{name}” ({type}) không dùng trong quy trình này: không được giữ.',
    en: '“{name}” ({type}) is not used in this process and is not kept.',
  },
  notKept: {
    vi: '“{name}” ({type}) không được giữ.',
    en: '“{name}” ({type}) is not kept.',
  },
  nameCut: {
    vi: 'Tên “{name}” quá dài nên bị cắt ngắn.',
    en: 'The name “{name}” is too long and is cut.',
  },
  idChanged: {
    vi: '“{name}” có mã mới “{now}” thay cho “{id}”, vì mã cũ không dùng làm tên biến được.',
    en: '“{name}” has the new id “{now}” instead of “{id}”, which cannot name a variable.',
  },
  noDrawing: {
    vi: 'Tệp thiếu hình vẽ của {count} phần tử: sơ đồ được vẽ lại toàn bộ.',
    en: 'The file lacks the drawing of {count} elements: the diagram is laid out anew.',
  },
  redrawn: {
    vi: 'Cấu trúc đã thay đổi như nêu ở đây nên sơ đồ được vẽ lại toàn bộ.',
    en: 'As the structure changed in the ways told here, the diagram is laid out anew.',
  },
  hoursAssumed: {
    vi: '{count} bước không ghi thời gian: tạm ghi {hours} giờ làm việc mỗi bước.',
    en: '{count} steps state no time: {hours} working hours each are assumed.',
  },
  withdrawalAdded: {
    vi: 'Thêm bước “Người nộp rút hồ sơ” mở song song từ khi tiếp nhận, như luật yêu cầu.',
    en: 'The applicant’s withdrawal is added, open from the receipt on, as the law asks.',
  },
  slot: {
    vi: 'Cơ quan “{name}” của quy trình nguồn thành “{now}”.',
    en: 'The agency “{name}” of the other process becomes “{now}”.',
  },
  formSwapped: {
    vi: 'Bước “{name}” dùng biểu mẫu của thủ tục này thay cho “{form}”.',
    en: 'The step “{name}” takes a form of this procedure instead of “{form}”.',
  },
  formMissing: {
    vi: 'Biểu mẫu “{form}” của bước “{name}” không có ở thủ tục này. Hãy chọn biểu mẫu khác.',
    en: 'The form “{form}” of the step “{name}” is not in this procedure. Choose another one.',
  },
  table: {
    vi: '“{name}” tra bảng quyết định “{table}” mà thủ tục này không có: bị bỏ.',
    en: '“{name}” looks up the table “{table}”, which this procedure has not: it is left out.',
  },
  cases: {
    vi: 'Quy trình nguồn chia theo trường hợp ({cases}) mà thủ tục này không có. Hãy sửa lại các nhánh.',
    en: 'The other process parts by cases ({cases}) that this procedure has not. Correct those ways.',
  },
} as const;
