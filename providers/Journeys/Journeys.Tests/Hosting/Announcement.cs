using System.Text.Json;

namespace Journeys.Tests.Hosting;

/// <summary>What a service told others.</summary>
internal sealed record Announcement(string RoutingKey, string Text, string? CorrelationId)
{
    public JsonElement Json => JsonElement.Parse(Text);
}
