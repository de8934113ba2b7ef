using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.OpenApi;

namespace Contracts.Cli.OpenApi;

/// <summary>A folder with a document for each service, named after it: <c>Orders.json</c>, <c>Pricing.yaml</c>.</summary>
internal static class ApiDocuments
{
    /// <summary>Where tests write the documents that endpoints make.</summary>
    public const string Usual = "contracts/openapi";

    /// <summary>The documents by service; none where no folder is named and the usual one is not there.</summary>
    public static async Task<ImmutableArray<(string Service, ApiDocument Document)>> ReadAsync(string? folder, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var full = surroundings.FullPath(folder ?? Usual);
        if (!Directory.Exists(full))
            return folder is null ? [] : throw ToolException.Invalid($"there is no folder {folder}", "Give the folder that holds a document for each service, named after it: Orders.json.");
        var documents = ImmutableArray.CreateBuilder<(string, ApiDocument)>();
        foreach (var file in Directory.GetFiles(full).Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml").Order(StringComparer.Ordinal))
            documents.Add((Path.GetFileNameWithoutExtension(file), await OpenApiFile.ReadAsync(Path.Combine(folder ?? Usual, Path.GetFileName(file)), surroundings, cancellationToken)));
        return documents.DrainToImmutable();
    }
}
