package onestop.exporter;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.io.IOException;

/**
 * A record as a line of JSON, the shape of engine/records.ts.
 *
 * <p>A primitive long is a key or a position and becomes text, since JavaScript's numbers end at 2^53. A boxed Long is
 * a number: so are those inside variables, and here the sequence and the timestamp.
 */
@JsonPropertyOrder({"partitionId", "position", "sequence", "key", "timestamp", "valueType", "intent", "value"})
record RecordLine(
    int partitionId,
    long position,
    Long sequence,
    long key,
    Long timestamp,
    String valueType,
    String intent,
    RecordValue value) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(Long.TYPE, ToStringSerializer.instance))
          .addMixIn(Process.class, ProcessFields.class)
          .addMixIn(Form.class, FormFields.class)
          .addMixIn(ProcessInstanceRecordValue.class, ProcessInstanceFields.class)
          .addMixIn(MessageStartEventSubscriptionRecordValue.class, MessageStartFields.class)
          .addMixIn(UserTaskRecordValue.class, UserTaskFields.class)
          .addMixIn(IncidentRecordValue.class, IncidentFields.class)
          .addMixIn(JobRecordValue.class, JobFields.class)
          .build();

  static byte[] of(final Record<?> record, final long sequence) {
    final var line =
        new RecordLine(
            record.getPartitionId(),
            record.getPosition(),
            sequence,
            record.getKey(),
            record.getTimestamp(),
            record.getValueType().name(),
            record.getIntent().name(),
            record.getValue());
    try {
      return JSON.writeValueAsBytes(line);
    } catch (final JsonProcessingException e) {
      throw new ExporterException("Record " + record.getPosition() + " cannot be written as JSON", e);
    }
  }

  @JsonIncludeProperties({
    "bpmnProcessId", "version", "processDefinitionKey", "resourceName", "checksum", "resource"
  })
  private interface ProcessFields {}

  @JsonIncludeProperties({"formId", "version", "formKey", "resourceName", "resource"})
  private interface FormFields {}

  @JsonIncludeProperties({
    "processInstanceKey", "processDefinitionKey", "bpmnProcessId", "elementId", "version", "flowScopeKey",
    "bpmnElementType", "bpmnEventType", "parentProcessInstanceKey"
  })
  private interface ProcessInstanceFields {}

  @JsonIncludeProperties({
    "processDefinitionKey", "bpmnProcessId", "startEventId", "messageName", "processInstanceKey", "correlationKey",
    "messageKey", "variables"
  })
  private interface MessageStartFields {}

  @JsonIncludeProperties({
    "processInstanceKey", "processDefinitionKey", "bpmnProcessId", "elementId", "userTaskKey", "elementInstanceKey",
    "processDefinitionVersion", "assignee", "candidateGroupsList", "dueDate", "formKey", "action", "changedAttributes",
    "customHeaders", "creationTimestamp", "variables"
  })
  private interface UserTaskFields {
    @JsonSerialize(using = AsNumber.class)
    long getCreationTimestamp();
  }

  @JsonIncludeProperties({
    "processInstanceKey", "processDefinitionKey", "bpmnProcessId", "elementId", "errorType", "errorMessage",
    "elementInstanceKey", "jobKey"
  })
  private interface IncidentFields {}

  @JsonIncludeProperties({
    "processInstanceKey", "processDefinitionKey", "bpmnProcessId", "elementId", "type", "elementInstanceKey", "retries",
    "errorMessage"
  })
  private interface JobFields {}

  private static final class AsNumber extends JsonSerializer<Long> {
    @Override
    public void serialize(final Long value, final JsonGenerator json, final SerializerProvider provider)
        throws IOException {
      json.writeNumber(value);
    }
  }
}
