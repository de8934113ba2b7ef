using PactBroker.Domain.Registry.Names;
using PactBroker.Http;

namespace PactBroker.Registry.Http;

/// <summary>
/// A path of the registry: below <c>/registry</c>, or at the root, where its first words are none of the broker's. In front
/// of any of them may stand a context.
/// </summary>
/// <param name="Path">As the routes know it: encoded, without the context, nothing empty inside.</param>
/// <param name="Context">What names without a context are meant in.</param>
internal sealed record RegistryPath(string Path, string Context)
{
    /// <summary>Where the routes are, and where clients find them too that know the registry by an address with a path.</summary>
    public const string Prefix = "/registry";

    // What other registries have and this one does not is in the list, too: clients that probe for it know "not found" in the registry's words.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "subjects", "schemas", "config", "mode", "compatibility", "contexts", "associations", "associations:batchGet", "associations:batchMutate", "dek-registry", "exporters", "v1",
    };

    public static RegistryPath? TryRead(HttpContext context, BrokerSettings settings)
    {
        var path = RequestTarget.Within(RequestTarget.EncodedPath(context), settings.PathBase, out _);
        var isBelow = path.StartsWith(Prefix, StringComparison.Ordinal) && (path.Length == Prefix.Length || path[Prefix.Length] == '/');
        var segments = (isBelow ? path[Prefix.Length..] : path).TrimEnd('/').Split('/').Skip(1).ToArray();
        if (!isBelow && (segments.Length == 0 || !Words.Contains(segments[0])))
        {
            return null;
        }

        var scope = SubjectName.DefaultContext;
        if (segments is ["contexts", var name, _, ..])
        {
            scope = SubjectName.ParseContext(Uri.UnescapeDataString(name));
            segments = segments[2..];
        }

        // A subject may have no name; a route cannot.
        var empty = Uri.EscapeDataString($":{scope}:");
        return new RegistryPath(string.Join('/', segments.Select(segment => segment.Length == 0 ? empty : segment).Prepend(Prefix)), scope);
    }
}
