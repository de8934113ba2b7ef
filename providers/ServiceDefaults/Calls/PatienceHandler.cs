namespace ServiceDefaults.Calls;

/// <summary>Sends a request as patiently as its provider is asked.</summary>
internal sealed class PatienceHandler(Patience patience) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await patience.For(request.Method).ExecuteAsync(
            async (call, token) =>
            {
                var response = await base.SendAsync(call, token);
                // The body belongs to the call: one that stalls or breaks off is a failure of this attempt.
                await response.Content.LoadIntoBufferAsync(token);
                return response;
            },
            request,
            cancellationToken);
}
