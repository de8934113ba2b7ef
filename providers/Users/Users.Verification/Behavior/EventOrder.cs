using System.Net.Http.Json;
using ServiceDefaults.Testing;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class EventOrder() : ServiceEventOrder(Registrations)
{
    public static EventStory Registrations { get; } = EventStory.Of("two people who register", () => UsersHost.OnSqlite(), RegisterAsync);

    private static async Task<IReadOnlyList<HttpResponseMessage>> RegisterAsync(UsersHost app) =>
        [await RegisterAsync(app, "anna@example.com"), await RegisterAsync(app, "ben@example.com")];

    private static async Task<HttpResponseMessage> RegisterAsync(UsersHost app, string email)
    {
        using var client = app.CreateClient();
        (await client.PostAsJsonAsync("/users", Some.Registration(email), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return await client.PostAsJsonAsync("/verifications", new { token = app.Mails.TokenFor(email) }, TestContext.Current.CancellationToken);
    }
}
