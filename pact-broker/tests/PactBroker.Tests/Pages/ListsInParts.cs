using System.Text.RegularExpressions;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Pages;

/// <summary>Pages for thousands of rows show some at a time.</summary>
public sealed partial class ListsInParts(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    [Fact]
    public async Task Many_integrations_come_in_parts_and_a_filter_stays_from_one_to_the_next()
    {
        for (var number = 0; number < 120; number++)
        {
            await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication($"Many{number:000}", "1", "Hub", SomePact.Between($"Many{number:000}", "Hub", "a")));
        }

        var (seen, next) = (new List<string>(), "/?q=many");
        while (next is not null)
        {
            var page = await broker.Talk.GetAsync(next, ("Accept", "text/html"));
            seen.AddRange(ManyNames().Matches(page.Text).Select(match => match.Value));
            next = NextPart().Match(page.Text) is { Success: true } link ? "/" + System.Net.WebUtility.HtmlDecode(link.Groups["href"].Value) : null;
        }

        seen.Should().Equal(Enumerable.Range(0, 120).Select(number => $"Many{number:000}"));
    }

    [GeneratedRegex("(?<=/consumer/)Many[0-9]{3}(?=/latest)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ManyNames();

    [GeneratedRegex("rel=\"next\" href=\"(?<href>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextPart();
}
