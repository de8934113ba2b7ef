using System.Text.Json;
using Interop.Tests.OurPacts;
using Interop.Tests.Tools;

namespace Interop.Tests.Pages;

/// <summary>What looking at pages with Chromium found. The pictures stay in TestResults/pages.</summary>
internal sealed record LookedAt(IReadOnlyList<Stumble> Found, IReadOnlyList<string> Links)
{
    /// <summary>Opens each page in each view.</summary>
    /// <param name="broker">Its address.</param>
    /// <param name="name">The folder of the pictures.</param>
    /// <param name="views">Of light, dark, phone and plain, which is without scripts; joined by commas.</param>
    /// <param name="pages">Paths by the names of the pictures.</param>
    public static async Task<LookedAt> Async(string broker, string name, string views, IReadOnlyDictionary<string, string> pages)
    {
        var pictures = Path.Combine(CommittedPacts.RepositoryFolder, "TestResults", "pages", name);
        var list = JsonSerializer.Serialize(pages.Select(page => new { name = page.Key, path = page.Value }));
        var said = (await Tool.ScriptAsync("look-at-pages.mjs", TimeSpan.FromMinutes(8), InteropTools.Chromium, broker, pictures, views, list)).ShouldExitWith(0);
        return JsonSerializer.Deserialize<LookedAt>(said.Output, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Something that is not as it should be: on which page, in which view, and what.</summary>
internal sealed record Stumble(string Page, string View, string What, string Text);
