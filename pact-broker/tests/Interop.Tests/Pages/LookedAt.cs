using System.Text.Json;
using Interop.Tests.OurPacts;
using Interop.Tests.Tools;

namespace Interop.Tests.Pages;

/// <summary>What looking at pages with Chromium found. The pictures stay in TestResults/pages.</summary>
internal sealed record LookedAt(IReadOnlyList<Stumble> Found, IReadOnlyList<string> Links)
{
    public static async Task<LookedAt> Async(string broker, string name, IReadOnlyDictionary<string, string> pages)
    {
        var pictures = Path.Combine(CommittedPacts.RepositoryFolder, "TestResults", "pages", name);
        var list = JsonSerializer.Serialize(pages.Select(page => new { name = page.Key, path = page.Value }));
        var said = (await Tool.ScriptAsync("look-at-pages.mjs", InteropTools.Chromium, broker, pictures, list)).ShouldExitWith(0);
        return JsonSerializer.Deserialize<LookedAt>(said.Output, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Something that is not as it should be: on which page, in which view, and what.</summary>
internal sealed record Stumble(string Page, string View, string What, string Text);
