using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>The members that the specification gives a meaning; every other one is a property that is kept.</summary>
internal static class KnownMembers
{
    private static readonly HashSet<string> OfTypes = ["type", "name", "namespace", "doc", "aliases", "fields", "items", "values", "symbols", "size"];
    private static readonly HashSet<string> OfEnums = [.. OfTypes, "default"];
    private static readonly HashSet<string> OfFields = ["type", "name", "doc", "aliases", "default", "order"];

    public static IReadOnlyList<JsonMember> PropertiesOfType(JsonObject json) => Others(json, OfTypes);

    public static IReadOnlyList<JsonMember> PropertiesOfEnum(JsonObject json) => Others(json, OfEnums);

    public static IReadOnlyList<JsonMember> PropertiesOfField(JsonObject json) => Others(json, OfFields);

    private static IReadOnlyList<JsonMember> Others(JsonObject json, HashSet<string> known) =>
        [.. json.Members.Where(member => !known.Contains(member.Name))];
}
