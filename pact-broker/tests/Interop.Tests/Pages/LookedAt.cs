using System.Text.Json;
using Interop.Tests.OurPacts;
using Interop.Tests.Tools;

namespace Interop.Tests.Pages;

/// <summary>What looking at pages with Chromium found. The pictures stay in TestResults/pages.</summary>
internal sealed record LookedAt(IReadOnlyList<Stumble> Found, IReadOnlyList<string> Links)
{
    /// <summary>The name of a page that is not there.</summary>
    public const string Missing = "missing";

    // However busy the machine is.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(25);

    /// <summary>Opens each page in each view.</summary>
    /// <param name="broker">Its address.</param>
    /// <param name="name">The folder of the pictures.</param>
    /// <param name="views">Of light, dark, phone and plain, which is without scripts; joined by commas.</param>
    /// <param name="pages">Paths by the names of the pictures.</param>
    public static async Task<LookedAt> Async(string broker, string name, string views, IReadOnlyDictionary<string, string> pages)
    {
        var list = JsonSerializer.Serialize(pages.Select(page => new { name = page.Key, path = page.Value, status = page.Key == Missing ? 404 : 200 }));
        var said = (await Tool.ScriptAsync("look-at-pages.mjs", Patience, InteropTools.Chromium, broker, PicturesOf(name), views, list)).ShouldExitWith(0);
        return JsonSerializer.Deserialize<LookedAt>(said.Output, JsonSerializerOptions.Web)!;
    }

    /// <summary>Works with the pages of webhooks and tokens as a person does; what did not go as it should.</summary>
    /// <param name="broker">Its address, with whom to be.</param>
    /// <param name="name">The folder of the pictures.</param>
    /// <param name="webhook">The path of a webhook that has delivered something.</param>
    public static async Task<IReadOnlyList<string>> UsedAsync(string broker, string name, string webhook)
    {
        var said = (await Tool.ScriptAsync("use-pages.mjs", Patience, InteropTools.Chromium, broker, PicturesOf(name), webhook)).ShouldExitWith(0);
        return JsonSerializer.Deserialize<List<string>>(said.Output)!;
    }

    private static string PicturesOf(string name) => Path.Combine(CommittedPacts.RepositoryFolder, "TestResults", "pages", name);
}

/// <summary>Something that is not as it should be: on which page, in which view, and what.</summary>
internal sealed record Stumble(string Page, string View, string What, string Text);
