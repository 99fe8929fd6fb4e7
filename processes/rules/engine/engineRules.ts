import type { LintRule } from 'bpmnlint/lib/linter';
import startEventRequired from 'bpmnlint/rules/start-event-required';
import implementation from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/implementation/index';
import calledElement from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/called-element';
import duplicateTaskHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/duplicate-task-headers';
import elementType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/element-type/index';
import errorReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/error-reference';
import eventBasedGatewayTarget from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/event-based-gateway-target';
import executableProcess from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/executable-process';
import loopCharacteristics from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/loop-characteristics';
import messageReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/message-reference';
import ioMapping from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/io-mapping';
import noBindingType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-binding-type';
import noBusinessId from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-business-id';
import noCancelExecutionListener from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-cancel-execution-listener';
import noExecutionListenerHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listener-headers';
import noExecutionListeners from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listeners';
import noExpression from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-expression';
import noJobPriorityDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-job-priority-definition';
import noLoop from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-loop';
import noMultipleNoneStartEvents from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-multiple-none-start-events';
import noPriorityDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-priority-definition';
import noTaskListeners from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-task-listeners';
import noVersionTag from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-version-tag';
import sequenceFlowCondition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/sequence-flow-condition';
import startEventForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/start-event-form';
import subscription from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/subscription';
import timer from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/timer/index';
import userTaskDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-definition';
import userTaskForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-form';
import variableName from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/variable-name';
import feel from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel';
import feelCompatibility from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel-compatibility';
import inclusiveGateway from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/inclusive-gateway';
import escalationBoundaryEventAttachedToRef from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-boundary-event-attached-to-ref';
import escalationReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-reference';
import linkEvent from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/link-event';
import taskSchedule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/task-schedule';
import signalReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/signal-reference';
import waitForCompletion from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/wait-for-completion';

type EngineRule = readonly [name: string, create: (config: { version: string }) => LintRule, meaning: string];

/**
 * The rules of Camunda for what Zeebe 8.5 takes, each with its meaning in Vietnamese; their own messages are
 * English. Left out: those about connectors, of which there are none here.
 */
export const engineRules: EngineRule[] = [
  ['implementation', implementation, 'cách thực hiện việc (loại công việc) chưa được khai báo'],
  ['called-element', calledElement, 'quy trình được gọi chưa được chỉ ra'],
  ['duplicate-task-headers', duplicateTaskHeaders, 'có hai tiêu đề (task header) cùng khóa'],
  ['element-type', elementType, 'loại phần tử này không được hỗ trợ'],
  ['error-reference', errorReference, 'sự kiện lỗi không trỏ đến lỗi nào, hoặc lỗi không có mã'],
  [
    'event-based-gateway-target',
    eventBasedGatewayTarget,
    'sau cổng theo sự kiện có phần tử không phải sự kiện chờ',
  ],
  ['executable-process', executableProcess, 'không có quy trình nào thực thi được'],
  [
    'loop-characteristics',
    loopCharacteristics,
    'việc lặp nhiều lần chưa khai báo tập hợp đầu vào hoặc đầu ra',
  ],
  [
    'message-reference',
    messageReference,
    'sự kiện thông điệp không trỏ đến thông điệp nào, hoặc thông điệp không có tên',
  ],
  ['io-mapping', ioMapping, 'ánh xạ biến vào, biến ra chưa đủ nguồn hoặc đích'],
  ['no-binding-type', noBindingType, 'cách gắn phiên bản (binding type) chưa được hỗ trợ'],
  ['no-business-id', noBusinessId, 'mã nghiệp vụ (business id) chưa được hỗ trợ'],
  ['no-cancel-execution-listener', noCancelExecutionListener, 'bộ lắng nghe khi hủy chưa được hỗ trợ'],
  ['no-execution-listener-headers', noExecutionListenerHeaders, 'tiêu đề của bộ lắng nghe chưa được hỗ trợ'],
  ['no-execution-listeners', noExecutionListeners, 'bộ lắng nghe thực thi chưa được hỗ trợ'],
  ['no-expression', noExpression, 'chỗ này chưa được phép dùng biểu thức'],
  [
    'no-job-priority-definition',
    noJobPriorityDefinition,
    'thứ tự ưu tiên của công việc tự động chưa được hỗ trợ',
  ],
  ['no-loop', noLoop, 'vòng lặp chỉ gồm các phần tử tự động bị từ chối'],
  ['no-multiple-none-start-events', noMultipleNoneStartEvents, 'có nhiều hơn một sự kiện bắt đầu thường'],
  ['no-priority-definition', noPriorityDefinition, 'thứ tự ưu tiên của việc chưa được hỗ trợ'],
  ['no-task-listeners', noTaskListeners, 'bộ lắng nghe của việc chưa được hỗ trợ'],
  ['no-version-tag', noVersionTag, 'nhãn phiên bản chưa được hỗ trợ'],
  [
    'sequence-flow-condition',
    sequenceFlowCondition,
    'một mũi tên sau cổng loại trừ hoặc cổng bao hàm không có điều kiện',
  ],
  ['start-event-form', startEventForm, 'biểu mẫu ở sự kiện bắt đầu chưa đúng'],
  ['subscription', subscription, 'thông điệp chưa có khóa tương quan'],
  ['timer', timer, 'đồng hồ hẹn giờ chưa được khai báo đúng'],
  ['user-task-definition', userTaskDefinition, 'việc của người dùng không phải là việc kiểu Zeebe'],
  ['user-task-form', userTaskForm, 'biểu mẫu của việc chưa được khai báo đúng'],
  ['variable-name', variableName, 'tên biến không hợp lệ'],
  ['feel', feel, 'biểu thức FEEL không đúng cú pháp'],
  ['feel-compatibility', feelCompatibility, 'biểu thức FEEL dùng hàm mà phiên bản này chưa có'],
  ['inclusive-gateway', inclusiveGateway, 'cổng bao hàm chỉ được chia nhánh, không được gộp nhánh'],
  [
    'escalation-boundary-event-attached-to-ref',
    escalationBoundaryEventAttachedToRef,
    'sự kiện báo cấp trên gắn vào phần tử không được phép',
  ],
  ['escalation-reference', escalationReference, 'sự kiện báo cấp trên không trỏ đến mã nào'],
  ['link-event', linkEvent, 'sự kiện nối không có tên hoặc tên bị trùng'],
  ['task-schedule', taskSchedule, 'ngày hẹn của việc không đúng dạng'],
  ['signal-reference', signalReference, 'sự kiện tín hiệu không trỏ đến tín hiệu nào'],
  ['wait-for-completion', waitForCompletion, 'việc chờ hoàn thành chưa được hỗ trợ ở đây'],
  ['start-event-required', startEventRequired, 'không có sự kiện bắt đầu'],
];
