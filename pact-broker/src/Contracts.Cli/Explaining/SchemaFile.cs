using Contracts.Cli.Failures;
using Contracts.Schemas;

namespace Contracts.Cli.Explaining;

/// <summary>A schema on disk.</summary>
/// <param name="Name">As the command was told.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SchemaFile(string Name, string Text)
{
    public static async Task<SchemaFile> ReadAsync(string name, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var path = surroundings.FullPath(name);
        if (!File.Exists(path))
            throw ToolException.Invalid($"there is no file {name}", "Give the file of a schema: .avsc for Avro, .json for JSON Schema.");
        return new SchemaFile(name, await File.ReadAllTextAsync(path, cancellationToken));
    }

    /// <summary>The language of both: as given, else as both names say.</summary>
    public static SchemaType TypeOf(string? given, SchemaFile reader, SchemaFile writer)
    {
        if (given is not null)
            return given == "avro" ? SchemaType.Avro : SchemaType.Json;
        return reader.Type == writer.Type
            ? reader.Type
            : throw ToolException.Invalid($"{reader.Name} is {reader.Type.Word()} and {writer.Name} is {writer.Type.Word()} by its name", "A reader reads only what is written in its own language. Where the names mislead, give --type.");
    }

    private SchemaType Type => Path.GetExtension(Name).ToLowerInvariant() switch
    {
        ".avsc" => SchemaType.Avro,
        ".json" => SchemaType.Json,
        _ => throw ToolException.Missing("--type", $"The name {Name} does not say whether it is Avro or JSON Schema."),
    };
}
