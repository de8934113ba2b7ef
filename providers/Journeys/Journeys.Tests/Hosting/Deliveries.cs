using System.Text;
using RabbitMQ.Client.Events;

namespace Journeys.Tests.Hosting;

internal static class Deliveries
{
    /// <summary>A header of a message, as text; null where it has none.</summary>
    public static string? HeaderOf(this BasicDeliverEventArgs message, string name) =>
        message.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;
}
