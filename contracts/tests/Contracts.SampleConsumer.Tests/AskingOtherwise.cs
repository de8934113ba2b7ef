using Contracts.Consumers;

namespace Contracts.SampleConsumer.Tests;

/// <summary>The tests that change from situation to situation.</summary>
public sealed class AskingOtherwise
{
    private readonly PactConfig _config = new() { PactDir = Situation.Folder };

    [Fact]
    public Task An_expectation_that_somebody_edits() => AskAsync("Shelf", "a request that is edited", Situation.Is("edited") ? 404 : 200);

    [Fact]
    public Task A_test_that_somebody_deletes() => Situation.Is("silent") ? Task.CompletedTask : AskAsync("Shelf", "a request that is deleted", 200);

    [Fact]
    public Task The_only_test_of_a_provider() => Situation.Is("silent") ? Task.CompletedTask : AskAsync("Cellar", "a request to the cellar", 200);

    [Fact]
    public Task A_test_that_contradicts_another() => AskAsync("Shelf", "a request that two tests say", 200, Situation.Is("contradicting") ? "/b" : "/a");

    [Fact]
    public Task A_test_that_is_contradicted() => AskAsync("Shelf", "a request that two tests say", 200, "/a");

    [Fact]
    public void A_test_that_may_fail() => Assert.False(Situation.Is("failing"));

    [Fact]
    public void A_test_that_may_be_skipped() => Assert.SkipWhen(Situation.Is("skipped"), "this is what is tried");

    private async Task AskAsync(string provider, string description, int status, string path = "/")
    {
        var pact = Pact.V4("Sample", provider, _config).WithHttpInteractions();
        pact.UponReceiving(description).WithRequest(HttpMethod.Get, path).WillRespond().WithStatus(status);
        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)response.StatusCode);
        });
    }
}
