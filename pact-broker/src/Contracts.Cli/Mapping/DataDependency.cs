namespace Contracts.Cli.Mapping;

/// <summary>Data of another system that a service has to do with, as its contracts show.</summary>
/// <param name="System">Whose data.</param>
/// <param name="Data">Which: the noun of the path, or the event.</param>
/// <param name="Direction">Whether it is read, changed, or both.</param>
/// <param name="How">At once over HTTP, or later by events.</param>
internal sealed record DataDependency(string System, string Data, string Direction, string How)
{
    public static IEnumerable<DataDependency> Of(IntegrationMap map, string service)
    {
        var asked = map.Calls.Where(call => call.Consumer == service && call.Endpoint.Method != "message" && call.Endpoint.Noun is not "health")
            .GroupBy(call => (call.Provider, call.Endpoint.Noun))
            .Select(calls => new DataDependency(calls.Key.Provider, calls.Key.Noun, Directions(calls), "asked for when it is needed (HTTP)"));
        var told = map.Events.Where(telling => telling.Reader == service)
            .Select(telling => new DataDependency(telling.Writer ?? "?", telling.Event, "reads", "told when it changes (event)"));
        return asked.Concat(told).Distinct().OrderBy(data => data.System, StringComparer.Ordinal).ThenBy(data => data.Data, StringComparer.Ordinal);
    }

    private static string Directions(IEnumerable<Call> calls) => string.Join(", ", calls.Select(call => call.Endpoint.Method is "GET" or "HEAD" ? "reads" : "changes").Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal));
}
