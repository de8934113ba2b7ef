using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>Which members of a type belong into a schema, which must be there, and which may be null: for a reader by what it needs, for a writer by what it writes.</summary>
internal sealed class MemberNeeds(JsonSerializerOptions options, EventRole role)
{
    public IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo type) =>
        type.Properties.Where(member => !member.IsExtensionData && (role == EventRole.Reader ? member.Set is not null || member.AssociatedParameter is not null : member.Get is not null));

    /// <summary>Whether documents have members that the type does not name: a writer's extension data. A reader takes them, unless its serializer was told not to.</summary>
    public bool IsOpen(JsonTypeInfo type) => role == EventRole.Reader
        ? (type.UnmappedMemberHandling ?? options.UnmappedMemberHandling) != JsonUnmappedMemberHandling.Disallow
        : type.Properties.Any(member => member.IsExtensionData);

    public bool IsRequired(JsonTypeInfo type, JsonPropertyInfo member, object? fresh) =>
        role == EventRole.Reader ? member.IsRequired || IsNeeded(type, member, fresh) : IsAlwaysWritten(member);

    public bool MayBeNull(JsonPropertyInfo member)
    {
        if (member.PropertyType.IsValueType && Nullable.GetUnderlyingType(member.PropertyType) is null)
            return false;
        return role == EventRole.Reader ? ReadsNull(member) : member.IsGetNullable && IgnoreCondition(member) is JsonIgnoreCondition.Never or JsonIgnoreCondition.WhenReading;
    }

    private bool IsNeeded(JsonTypeInfo type, JsonPropertyInfo member, object? fresh)
    {
        // Who leaves zeros out when writing does without them when reading.
        if (ReadsNull(member) || IgnoreCondition(member) == JsonIgnoreCondition.WhenWritingDefault)
            return false;
        if (member.AssociatedParameter is { } parameter)
            return !parameter.HasDefaultValue;
        return fresh is null || member.Get?.Invoke(fresh) is not { } initial || IsZero(initial);
    }

    private static bool ReadsNull(JsonPropertyInfo member) =>
        member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null
        : member.AssociatedParameter is { } parameter ? parameter.IsNullable
        : member.IsSetNullable;

    private static bool IsZero(object value) =>
        value.GetType().IsValueType && value.Equals(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(value.GetType()));

    private bool IsAlwaysWritten(JsonPropertyInfo member) =>
        IgnoreCondition(member) switch
        {
            JsonIgnoreCondition.WhenWritingDefault => false,
            JsonIgnoreCondition.WhenWritingNull => member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is null : !member.IsGetNullable,
            _ => Attribute(member) is not null || member.ShouldSerialize is null,
        };

    private JsonIgnoreCondition IgnoreCondition(JsonPropertyInfo member) => Attribute(member) ?? options.DefaultIgnoreCondition;

    private static JsonIgnoreCondition? Attribute(JsonPropertyInfo member) =>
        (member.AttributeProvider as MemberInfo)?.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition;
}
