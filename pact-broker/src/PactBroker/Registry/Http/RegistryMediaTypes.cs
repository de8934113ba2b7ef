namespace PactBroker.Registry.Http;

/// <summary>Answers come in the best of three types that the client takes; who takes none gets the first.</summary>
internal static class RegistryMediaTypes
{
    private static readonly string[] Preferred = ["application/vnd.schemaregistry.v1+json", "application/vnd.schemaregistry+json", "application/json"];

    public static string For(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return Preferred.FirstOrDefault(type => accepted.Contains(type, StringComparison.OrdinalIgnoreCase)) ?? Preferred[0];
    }
}
