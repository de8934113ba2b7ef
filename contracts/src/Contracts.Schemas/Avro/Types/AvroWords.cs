namespace Contracts.Schemas.Avro.Types;

/// <summary>The kinds as schemas and registries spell them.</summary>
internal static class AvroWords
{
    private static readonly string[] Lower = [.. Enum.GetNames<AvroKind>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Upper = [.. Enum.GetNames<AvroKind>().Select(name => name.ToUpperInvariant())];

    private static readonly Dictionary<string, AvroKind> Primitives =
        Enum.GetValues<AvroKind>().Where(kind => kind <= AvroKind.String).ToDictionary(Of);

    public static string Of(AvroKind kind) => Lower[(int)kind];

    public static string Shouted(AvroKind kind) => Upper[(int)kind];

    public static bool TryPrimitive(string word, out AvroKind kind) => Primitives.TryGetValue(word, out kind);
}
