using System.Security.Cryptography;
using System.Text;
using PactBroker.Http;

namespace PactBroker.Pages.Assets;

/// <summary>The style and the script. Their names hold a hash of their content, so that browsers may keep them for good.</summary>
internal static class PageAssets
{
    private static readonly (string, string)[] Forever = [("Cache-Control", "public, max-age=31536000, immutable"), ("X-Content-Type-Options", "nosniff")];

    private static readonly Dictionary<string, Asset> Files = new[] { Read("pages.css", "text/css;charset=utf-8"), Read("pages.js", "text/javascript;charset=utf-8"), Read("icon.svg", "image/svg+xml;charset=utf-8") }
        .ToDictionary(asset => asset.Name);

    public static string Style { get; } = Path("pages.css");

    public static string Script { get; } = Path("pages.js");

    public static string Icon { get; } = Path("icon.svg");

    /// <exception cref="RefusalException">There is no such file, or not with this content.</exception>
    public static Answer Answer(string file) => Files.TryGetValue(file, out var asset)
        ? Http.Answer.PlainText(asset.Text, asset.Type) with { Headers = Forever }
        : throw RefusalException.NotFound();

    private static string Path(string name) => "/assets/" + Files.Values.Single(asset => asset.File == name).Name;

    private static Asset Read(string file, string type)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"PactBroker.Pages.Assets.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        return new Asset(file, file.Insert(file.IndexOf('.', StringComparison.Ordinal), $".{hash}"), type, text);
    }

    private sealed record Asset(string File, string Name, string Type, string Text);
}
