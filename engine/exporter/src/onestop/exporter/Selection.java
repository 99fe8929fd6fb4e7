package onestop.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.Map;
import java.util.Set;

/** Which events are sent; engine/records.ts names the same. A change shifts the sequence of records not yet delivered. */
final class Selection implements RecordFilter {
  private static final Map<ValueType, Set<? extends Intent>> WANTED =
      Map.of(
          ValueType.PROCESS, Set.of(ProcessIntent.CREATED),
          ValueType.FORM, Set.of(FormIntent.CREATED),
          ValueType.PROCESS_INSTANCE,
              Set.of(
                  ProcessInstanceIntent.ELEMENT_ACTIVATED,
                  ProcessInstanceIntent.ELEMENT_COMPLETED,
                  ProcessInstanceIntent.ELEMENT_TERMINATED,
                  ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN,
                  ProcessInstanceIntent.ELEMENT_MIGRATED),
          ValueType.MESSAGE_START_EVENT_SUBSCRIPTION, Set.of(MessageStartEventSubscriptionIntent.CORRELATED),
          ValueType.USER_TASK,
              Set.of(
                  UserTaskIntent.CREATED,
                  UserTaskIntent.ASSIGNED,
                  UserTaskIntent.UPDATED,
                  UserTaskIntent.COMPLETED,
                  UserTaskIntent.CANCELED,
                  UserTaskIntent.MIGRATED),
          ValueType.INCIDENT, Set.of(IncidentIntent.CREATED, IncidentIntent.RESOLVED),
          ValueType.JOB,
              Set.of(
                  JobIntent.CREATED,
                  JobIntent.COMPLETED,
                  JobIntent.FAILED,
                  JobIntent.CANCELED,
                  JobIntent.ERROR_THROWN));

  /** Only the types: the broker cannot ask about intents. */
  @Override
  public boolean acceptType(final RecordType type) {
    return type == RecordType.EVENT;
  }

  @Override
  public boolean acceptValue(final ValueType type) {
    return WANTED.containsKey(type);
  }

  static boolean isWanted(final Record<?> record) {
    return WANTED.get(record.getValueType()).contains(record.getIntent());
  }
}
