using Microsoft.AspNetCore.Routing.Matching;

namespace PactBroker.Pages;

/// <summary>Marks a route as that of a page.</summary>
internal sealed class PageRoute
{
    public static PageRoute Mark { get; } = new();
}

/// <summary>Where a page and a resource have the same address: browsers get the page, whoever asks for data the resource.</summary>
internal sealed class PageChoice : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsPage);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToList();
        var wantsPages = WantsPages(httpContext.Request);
        foreach (var at in valid)
        {
            var twin = valid.Exists(other => candidates[other].Score == candidates[at].Score && IsPage(candidates[other].Endpoint) != IsPage(candidates[at].Endpoint));
            if (twin && IsPage(candidates[at].Endpoint) != wantsPages)
            {
                candidates.SetValidity(at, value: false);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Browsers name HTML and no JSON; programs that take anything get data.</summary>
    public static bool WantsPages(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) && !accept.Contains("json", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageRoute>() is not null;
}
