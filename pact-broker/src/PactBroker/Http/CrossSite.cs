namespace PactBroker.Http;

/// <summary>Requests that a browser sends on behalf of a page of somebody else, with what the user of the broker is known by.</summary>
internal static class CrossSite
{
    /// <exception cref="RefusalException">The browser says that it is one. Programs say nothing of that.</exception>
    public static void Refuse(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            throw RefusalException.Because(StatusCodes.Status403Forbidden, "A page of somebody else had the browser send this. Only pages of this broker may.");
        }
    }
}
