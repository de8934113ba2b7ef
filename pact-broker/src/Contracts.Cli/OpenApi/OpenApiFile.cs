using Contracts.Cli.Failures;
using Contracts.OpenApi;

namespace Contracts.Cli.OpenApi;

/// <summary>A provider's OpenAPI document in a file.</summary>
internal static class OpenApiFile
{
    /// <exception cref="ToolException">There is no such file.</exception>
    /// <exception cref="OpenApiFormatException">It holds no OpenAPI document.</exception>
    public static async Task<ApiDocument> ReadAsync(string path, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var full = surroundings.FullPath(path);
        return File.Exists(full)
            ? ApiDocument.Parse(await File.ReadAllTextAsync(full, cancellationToken), path)
            : throw ToolException.Invalid($"there is no file {path}", "Give the provider's OpenAPI document.");
    }
}
