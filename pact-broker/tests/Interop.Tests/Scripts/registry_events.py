"""Events through a schema registry with the Python client: python3 registry_events.py ADDRESS json|avro

Prints what was written and read again, as JSON. Exits with 77 where a package is missing."""
import json
import sys

address, kind = sys.argv[1:]
try:
    from confluent_kafka.schema_registry import Schema, SchemaReference, SchemaRegistryClient
    from confluent_kafka.serialization import MessageField, SerializationContext
    if kind == 'avro':
        from confluent_kafka.schema_registry.avro import AvroDeserializer, AvroSerializer
    else:
        from confluent_kafka.schema_registry.json_schema import JSONDeserializer, JSONSerializer
except ImportError as missing:
    print(missing)
    sys.exit(77)

JSON_SCHEMA = json.dumps({
    '$schema': 'http://json-schema.org/draft-07/schema#', 'title': 'StockChanged', 'type': 'object', 'additionalProperties': False,
    'properties': {'sku': {'type': 'string'}, 'quantity': {'type': 'integer'}}, 'required': ['sku', 'quantity']})
AVRO_SCHEMA = json.dumps({
    'type': 'record', 'name': 'StockChanged', 'namespace': 'shop',
    'fields': [{'name': 'sku', 'type': 'string'}, {'name': 'quantity', 'type': 'int'}]})


def client():
    return SchemaRegistryClient({'url': address})


event = {'sku': 'Größe ✓', 'quantity': 3}
topic = 'py-' + kind
subject = topic + '-value'
context = SerializationContext(topic, MessageField.VALUE)
if kind == 'avro':
    written = AvroSerializer(client(), AVRO_SCHEMA)(event, context)
    read = AvroDeserializer(client(), AVRO_SCHEMA)(written, context)
else:
    written = JSONSerializer(JSON_SCHEMA, client())(event, context)
    read = JSONDeserializer(JSON_SCHEMA)(written, context)

registry = client()
latest = registry.get_latest_version(subject)
schema = registry.get_schema(latest.schema_id)
registry.set_compatibility(subject, 'FULL')
registry.register_schema(subject + '-base', Schema('{"type":"record","name":"Base","fields":[]}', 'AVRO'))
registry.register_schema(subject + '-user', Schema(
    '{"type":"record","name":"User","fields":[{"name":"base","type":"Base"}]}', 'AVRO', [SchemaReference('Base', subject + '-base', 1)]))
print(json.dumps({
    'event': event,
    'read': read,
    'id': int.from_bytes(written[1:5], 'big'),
    'latest': latest.schema_id,
    'found': registry.lookup_schema(subject, schema).version,
    'versions': registry.get_versions(subject),
    'compatible': registry.test_compatibility(subject, schema),
    'level': registry.get_compatibility(subject),
    'deleted': registry.delete_version(subject + '-user', 1),
    'subjects': registry.get_subjects(),
}))
