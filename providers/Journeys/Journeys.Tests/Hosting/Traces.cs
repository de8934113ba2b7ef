using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Testing.Consistency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payments.Api.Payments;
using Payments.Api.Storage;

namespace Journeys.Tests.Hosting;

/// <summary>What a journey leaves behind at the services that it went through.</summary>
internal static class Traces
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What a service answers, to be held against what another one says.</summary>
    public static async Task<Side> SideAsync(this HttpClient client, string service, string path) => Side.Of(service, $"GET {path}", await client.AskAsync(path));

    /// <summary>What a service told others in JSON.</summary>
    public static Side ToldBy(this Announcement told, string service) => Side.Of(service, $"event {told.RoutingKey}", told.Json);

    /// <summary>How many chairs can be sold.</summary>
    public static async Task<int> AvailableAsync(this HttpClient gateway) => (await gateway.AskAsync("/products/chair-oak")).GetProperty("inventory").GetProperty("available").GetInt32();

    /// <summary>Everything that was paid.</summary>
    public static async Task<IReadOnlyList<Payment>> PaymentsAsync(this Commerce commerce)
    {
        await using var scope = commerce.Payments.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PaymentsContext>().Payments.ToListAsync(Token);
    }

    /// <summary>What the card processor calls the payment of an order.</summary>
    public static async Task<string> AuthorizationOfAsync(this Commerce commerce, Guid order) =>
        (await commerce.PaymentsAsync()).Should().ContainSingle(payment => payment.OrderId == order).Which.Authorization!;

    /// <summary>Who was told what about an order, when Notifications has heard of everything.</summary>
    public static async Task<IEnumerable<string>> NoticesAsync(this Commerce commerce, Guid order)
    {
        await commerce.Announcements.Notifications.IsDoneAsync();
        var notices = await commerce.Notifications.CreateClient().AskAsync("/notices");
        return notices.EnumerateArray().Where(notice => notice.GetProperty("order").GetGuid() == order)
            .Select(notice => $"{notice.GetProperty("recipient").GetString()}: {notice.GetProperty("text").GetString()}");
    }

    /// <summary>What Analytics has to say of a day, when it has heard of everything; the gateway gives its main figures on.</summary>
    public static async Task<JsonElement> ReportAsync(this Commerce commerce, string staff, DateOnly day)
    {
        await commerce.Announcements.Analytics.IsDoneAsync();
        using var gateway = commerce.Gateway.CreateClient().As(staff);
        gateway.DefaultRequestHeaders.Add("Prefer", "wait=60");
        using var accepted = await gateway.PostAsJsonAsync("/reports", new { from = day, to = day.AddDays(1) }, Token);
        accepted.StatusCode.Should().Be(HttpStatusCode.Accepted);
        var report = accepted.Headers.Location!.ToString();
        JsonElement brief;
        do
        {
            brief = await gateway.AskAsync(report);
        }
        while (brief.GetProperty("status").GetString() == "running");
        var whole = await commerce.Analytics.CreateClient().As(staff).AskAsync(report);
        Same.InBoth(Side.Of("Gateway", $"GET {report}", brief), Side.Of("Analytics", $"GET {report}", whole), ("orders", "orders"), ("revenue", "revenue"), ("currency", "currency"));
        return whole;
    }
}
