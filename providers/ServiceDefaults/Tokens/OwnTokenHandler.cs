using System.Net;
using System.Net.Http.Headers;

namespace ServiceDefaults.Tokens;

/// <summary>Shows the service's own token with every request of a client.</summary>
internal sealed class OwnTokenHandler(OwnToken own) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await own.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue(TokenAuthentication.Bearer, token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.Unauthorized)
            own.Forget(token);
        return response;
    }
}
