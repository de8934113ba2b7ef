using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using JsonProperty = Newtonsoft.Json.Serialization.JsonProperty;

namespace Contracts.Consumers.Schemas;

/// <summary>Shows NJsonSchema, which asks Newtonsoft.Json, the members that System.Text.Json reads or writes, under the names that it gives them.</summary>
internal sealed class SerializerContracts(JsonSerializerOptions options, Func<JsonTypeInfo, IEnumerable<JsonPropertyInfo>> members) : DefaultContractResolver
{
    protected override JsonContract CreateContract(Type objectType) =>
        options.GetTypeInfo(objectType).Kind == JsonTypeInfoKind.Object ? CreateObjectContract(objectType) : base.CreateContract(objectType);

    protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization) =>
    [
        .. members(options.GetTypeInfo(type)).Select(member => new JsonProperty
        {
            PropertyName = member.Name,
            UnderlyingName = (member.AttributeProvider as System.Reflection.MemberInfo)?.Name ?? member.Name,
            PropertyType = member.PropertyType,
            DeclaringType = member.DeclaringType,
            Readable = true,
            Writable = true,
        }),
    ];
}
