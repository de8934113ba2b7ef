namespace Contracts.Cli.Verifying;

/// <summary>Puts something into a request in place of what its contract says.</summary>
internal static class RequestEdits
{
    public static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        if (request.Headers.NonValidated.Contains(name))
            request.Headers.Remove(name);
        if (request.Headers.TryAddWithoutValidation(name, value) || request.Content is not { } content)
            return;
        content.Headers.Remove(name);
        content.Headers.TryAddWithoutValidation(name, value);
    }

    public static void SetParameter(HttpRequestMessage request, string name, string value)
    {
        var address = new UriBuilder(request.RequestUri!);
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => Uri.UnescapeDataString(parameter.Split('=')[0]) != name);
        address.Query = string.Join('&', [.. others, $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}"]);
        request.RequestUri = address.Uri;
    }
}
