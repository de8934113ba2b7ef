using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PactBroker.Tests.Importing;

/// <summary>Shows a broker's branches as the Ruby broker does: <c>pb:latest-version</c> leads to the list of the branch's versions, the newest first, one to a page.</summary>
internal sealed partial class BranchesThatLeadToLists() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _rewritten;

    /// <summary>How many links were shown so.</summary>
    public int Rewritten => _rewritten;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType is { } type && response.IsSuccessStatusCode)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            Interlocked.Add(ref _rewritten, OfBranch().Count(text));
            response.Content = new StringContent(OfBranch().Replace(text, "${branch}/versions?pageSize=1\""), MediaTypeHeaderValue.Parse(type.ToString()));
        }

        return response;
    }

    [GeneratedRegex("(?<branch>/branches/[^/\"]+)/latest-version\"", RegexOptions.NonBacktracking)]
    private static partial Regex OfBranch();
}
