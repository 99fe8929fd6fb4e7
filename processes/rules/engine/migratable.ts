import { defineRule } from '../rule';
import { obstaclesIn, type Obstacle } from './obstacles';

/** Who draws what keeps running dossiers from being taken along to the next version is told so. */
export const migratable = defineRule<Obstacle>({
  name: 'migratable',
  severity: 'warning',
  source: { vi: 'giới hạn khi chuyển hồ sơ đang chạy', en: 'a limit of moving running dossiers' },
  scope: 'any',
  messages: {
    timer: {
      vi: 'Hồ sơ đang chờ ở đồng hồ hẹn giờ "{name}" không chuyển được sang phiên bản mới.',
      en: 'A dossier waiting at the timer "{name}" cannot be migrated to a new version.',
    },
    catch: {
      vi: 'Hồ sơ đang chờ sự kiện "{name}" không chuyển được sang phiên bản mới.',
      en: 'A dossier waiting for the event "{name}" cannot be migrated to a new version.',
    },
    receive: {
      vi: 'Hồ sơ đang chờ thông điệp ở "{name}" không chuyển được sang phiên bản mới; hãy dùng bước chờ có người theo dõi.',
      en: 'A dossier waiting at the receive task "{name}" cannot be migrated; use a waiting step that somebody watches.',
    },
    multi: {
      vi: 'Hồ sơ đang ở việc lặp nhiều lần "{name}" không chuyển được sang phiên bản mới.',
      en: 'A dossier inside the multi-instance "{name}" cannot be migrated to a new version.',
    },
    called: {
      vi: 'Phần việc trong quy trình con được gọi ở "{name}" không chuyển được sang phiên bản mới.',
      en: 'What runs in the process called by "{name}" cannot be migrated to a new version.',
    },
    timerBoundary: {
      vi: 'Hồ sơ đang ở việc có đồng hồ "{name}" gắn kèm không chuyển được sang phiên bản mới.',
      en: 'A dossier at the activity to which the timer "{name}" is attached cannot be migrated.',
    },
    eventSubProcess: {
      vi: 'Có quy trình con theo sự kiện "{name}": không hồ sơ nào của quy trình này chuyển được sang phiên bản mới.',
      en: 'With the event sub-process "{name}" no dossier of this process can ever be migrated.',
    },
  },
  check: ({ graph }) =>
    obstaclesIn(graph).map(({ node: { id, name }, obstacle }) => ({
      message: obstacle,
      elementId: id,
      params: { name: name || id },
    })),
});
