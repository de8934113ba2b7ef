using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.OpenApi;

/// <summary>An OpenAPI document (3.0 or 3.1, JSON or YAML): what a provider says that it answers.</summary>
public sealed class ApiDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private ApiDocument(JsonElement root, bool isThreeZero, string origin) => (Root, IsThreeZero, Origin) = (root, isThreeZero, origin);

    internal JsonElement Root { get; }

    /// <summary>Whether its schemas are those of OpenAPI 3.0, which are no JSON Schemas: <c>nullable</c>, and limits that are true or false.</summary>
    internal bool IsThreeZero { get; }

    /// <summary>The file.</summary>
    public string Origin { get; }

    internal ImmutableArray<ApiOperation> Operations { get; private init; } = [];

    /// <summary>The paths that its servers are mounted under; nothing for the root.</summary>
    internal ImmutableArray<string> BasePaths { get; private init; } = [];

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="origin">What it is called in messages: the file.</param>
    /// <exception cref="OpenApiFormatException">It is none, or of another version.</exception>
    public static ApiDocument Parse(string text, string origin)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Read(text, origin);
        }
        catch (InvalidOperationException broken)
        {
            // JSON can write down half of a surrogate pair, and no text can hold it.
            throw new OpenApiFormatException($"{origin} has half of a surrogate pair (\\ud800 to \\udfff) in a path, a method, a reference or an address", "Both halves must stand together.", broken);
        }
    }

    /// <summary>What a reference within the document leads to; anything else as it is.</summary>
    internal JsonElement Resolve(JsonElement element)
    {
        for (var hops = 0; hops < 32 && element.Text("$ref") is { } reference; hops++)
            element = Target(reference);
        return element;
    }

    /// <summary>What a reference leads to.</summary>
    /// <exception cref="OpenApiFormatException">It leads out of the document, or nowhere.</exception>
    internal JsonElement Target(string reference)
    {
        var target = Root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            throw new OpenApiFormatException($"{Origin} refers to {reference}, which is not in it", "Bundle the document into one file.");
        foreach (var name in reference[2..].Split('/').Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(name, out target))
                throw new OpenApiFormatException($"{Origin} refers to {reference}, which is not there", "Mend the document.");
        }

        return target;
    }

    private static ApiDocument Read(string text, string origin)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(IsYaml(origin, text) ? YamlText.ToJson(text, origin) : text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            throw new OpenApiFormatException($"{origin} is not JSON: {broken.Message}", "Give an OpenAPI document.", broken);
        }

        var version = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("openapi", out var named) ? named.ToString() : "";
        if (!version.StartsWith("3.0", StringComparison.Ordinal) && !version.StartsWith("3.1", StringComparison.Ordinal))
            throw new OpenApiFormatException($"{origin} is not an OpenAPI document of version 3.0 or 3.1{(version.Length > 0 ? $", but {version}" : "")}", "Its member \"openapi\" says the version: \"3.1.0\".");
        var document = new ApiDocument(root, version.StartsWith("3.0", StringComparison.Ordinal), origin);
        return new ApiDocument(root, document.IsThreeZero, origin)
        {
            Operations = [.. document.ReadOperations()],
            BasePaths = [.. root.List("servers").Select(server => BasePath(server.Text("url"))).Distinct(StringComparer.Ordinal)],
        };
    }

    private static bool IsYaml(string origin, string text) => Path.GetExtension(origin).ToUpperInvariant() is ".YAML" or ".YML" || !text.AsSpan().TrimStart().StartsWith("{");

    private IEnumerable<ApiOperation> ReadOperations() =>
        from path in Root.Members("paths")
        let item = Resolve(path.Value)
        from operation in item.Members()
        where Methods.Contains(operation.Name)
        select new ApiOperation(this, operation.Name.ToUpperInvariant(), path.Name, operation.Value, [.. item.List("parameters").Select(Resolve)]);

    private static string BasePath(string? url)
    {
        var path = url is null ? "" : Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute.AbsolutePath : url.StartsWith('/') ? url : "";
        return path.TrimEnd('/');
    }
}
