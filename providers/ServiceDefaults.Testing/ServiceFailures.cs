using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Engine.Documents.Notes;
using Contracts.Testing.Consumers;
using ServiceDefaults.Calls;

namespace ServiceDefaults.Testing;

/// <summary>
/// What every client promises where whom it asks fails: three attempts, then one exception says who failed and how, and who fails too often is left alone for a minute. A service
/// derives it, for one request that may be asked again.
/// </summary>
/// <param name="pact">Its contract with whom it asks.</param>
/// <param name="provider">Who that is.</param>
/// <param name="request">What is asked: <c>POST /quotes</c>.</param>
/// <param name="because">Why that may be asked again.</param>
public abstract class ServiceFailures(IPactBuilderV4 pact, string provider, string request, string because)
{
    /// <summary>How long one attempt may take, where a service's tests say so to its client.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    /// <summary>How long somebody is left alone who failed too often.</summary>
    public static readonly TimeSpan BreakDuration = TimeSpan.FromMinutes(1);

    /// <summary>How often somebody is asked for one thing.</summary>
    public const int Attempts = 3;

    private readonly TestClock _clock = new();

    /// <summary>The contract that the request is part of.</summary>
    protected IPactBuilderV4 Contract { get; } = pact;

    /// <summary>Ways to fail that take no time.</summary>
    public static TheoryData<string> Failures => [.. Immediate.Select(fault => fault.Name)];

    private static IEnumerable<Fault> Immediate =>
    [
        Fault.Refused,
        Fault.Reset,
        Fault.Closed,
        Fault.NotHttp,
        Fault.Status(HttpStatusCode.InternalServerError),
        Fault.Status(HttpStatusCode.ServiceUnavailable),
    ];

    /// <summary>The request, as the contract says it.</summary>
    protected abstract IResponseBuilderV4 IsAsked();

    /// <summary>Asks it with the client of the service's app, on a clock, as often as it is called.</summary>
    protected abstract Func<Task> Asking(IConsumerContext context, TimeProvider clock, int failuresUntilBreak);

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task One_exception_says_who_failed_and_how(string fault)
    {
        var said = fault.StartsWith("status ", StringComparison.Ordinal) ? $"{provider} answered {request} with {fault["status ".Length..]}." : $"{provider} cannot be reached.";
        IsAsked().WithFault(Immediate.Single(one => one.Name == fault), $"asks three times, then says: {said}");

        await Contract.VerifyAsync(async context =>
            (await Asking(context, _clock, failuresUntilBreak: 100).Should().ThrowAsync<ProviderFailedException>().WithMessage(said)).Which.Provider.Should().Be(provider));
    }

    [Fact]
    public async Task Who_recovers_at_the_third_attempt_has_not_failed()
    {
        IsAsked().WithFault(Fault.Flapping(Attempts - 1, Fault.Reset), $"asks again: {because}", RequestPattern.Retry);

        await Contract.VerifyAsync(context => Asking(context, _clock, failuresUntilBreak: 100)());
    }

    [Fact]
    [Trait("row", "S2-019"), Trait("row", "S4-047")]
    public async Task Who_says_nothing_is_not_waited_for()
    {
        IsAsked().WithFault(Fault.Stall, $"asks three times, then says: {provider} did not answer in time.");

        await Contract.VerifyAsync(async context =>
        {
            var asking = Asking(context, _clock, failuresUntilBreak: 100)();
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                asking.IsCompleted.Should().BeFalse();
                await context.RequestWaitsAsync();
                _clock.Advance(TimeLimit);
            }

            await asking.Awaiting(answer => answer).Should().ThrowAsync<ProviderFailedException>().WithMessage($"{provider} did not answer in time.");
        });
    }

    [Fact]
    [Trait("row", "S2-014"), Trait("row", "S2-046"), Trait("row", "S3-053")]
    public async Task Who_failed_three_times_is_left_alone_and_asked_again_after_a_minute()
    {
        // A fourth request would be answered: that the second call fails shows that nobody was asked.
        IsAsked().WithFault(Fault.Flapping(3, Fault.Status(HttpStatusCode.ServiceUnavailable)), "opens its breaker for a minute, then asks again", RequestPattern.Breaker);

        await Contract.VerifyAsync(async context =>
        {
            var asking = Asking(context, _clock, failuresUntilBreak: 3);

            await asking.Should().ThrowAsync<ProviderFailedException>();
            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage($"{provider} failed too often and is left alone for a while.");
            _clock.Advance(BreakDuration);
            await asking.Should().NotThrowAsync();
        });
    }
}
