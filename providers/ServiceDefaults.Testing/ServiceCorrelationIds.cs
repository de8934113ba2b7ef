using System.Net;
using Contracts.Databases;
using Contracts.Providers.Databases;

namespace ServiceDefaults.Testing;

/// <summary>How every service hands on whose work a request belongs to. A service derives it.</summary>
public abstract class ServiceCorrelationIds(Func<TestDatabase, IServiceHost> host) : IAsyncDisposable
{
    private const string Header = "X-Correlation-Id";
    private readonly IServiceHost _app = host(new SqliteTestDatabase());

    [Fact]
    [Trait("row", "S2-015"), Trait("row", "S2-017")]
    public async Task The_callers_id_comes_back_and_stands_in_the_log()
    {
        using var response = await AskAsync("order-4711");

        response.Headers.GetValues(Header).Should().Equal("order-4711");
        // Stopped first: the entry of a request is written after its answer.
        await _app.DisposeAsync();
        _app.Logs.Entries.Should().Contain(entry => Equals(entry.Scopes.GetValueOrDefault("CorrelationId"), "order-4711"));
    }

    [Fact]
    public async Task A_caller_without_an_id_is_given_one()
    {
        using var first = await AskAsync(null);
        using var second = await AskAsync(null);

        first.Headers.GetValues(Header).Single().Should().NotBeEmpty().And.NotBe(second.Headers.GetValues(Header).Single());
    }

    [Fact]
    public async Task An_id_too_long_for_a_log_line_is_replaced()
    {
        using var response = await AskAsync(new string('x', 129));

        response.Headers.GetValues(Header).Single().Should().NotContain("x");
    }

    [Fact]
    [Trait("row", "S2-047")]
    public async Task An_answer_that_failed_has_it_too()
    {
        _ = _app.Services;
        await _app.Database.DropAsync(TestContext.Current.CancellationToken);

        using var response = await AskAsync("order-4711");

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        response.Headers.GetValues(Header).Should().Equal("order-4711");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _app.DisposeAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string? id)
    {
        var request = _app.Question();
        if (id is not null)
            request.Headers.Add(Header, id);
        return _app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
