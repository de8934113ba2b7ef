using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Testing.Consumers;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Calls;
using Payments.Clients.CardProcessor;

namespace Payments.ContractTests.CardProcessor;

/// <summary>What the client promises: it asks three times with the same key, then one exception says who failed and how, and who fails too often is left alone.</summary>
[Trait("row", "S0-016")]
public sealed class WhenTheCardProcessorFails
{
    private readonly TestClock _clock = new();

    private readonly IPactBuilderV4 _processor = Pact.V4("Payments", "CardProcessor").WithHttpInteractions();

    /// <summary>Ways to fail that take no time, and what is said of them.</summary>
    public static TheoryData<string, string> Failures
    {
        get
        {
            var said = new TheoryData<string, string>();
            foreach (var fault in Immediate)
                said.Add(fault.Name, SaidOf(fault));
            return said;
        }
    }

    private static IEnumerable<Fault> Immediate =>
    [
        Fault.Refused,
        Fault.Reset,
        Fault.Closed,
        Fault.Status(HttpStatusCode.ServiceUnavailable),
        Fault.Status(HttpStatusCode.TooManyRequests),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task One_exception_says_who_failed_and_how(string fault, string said)
    {
        ACaptureIsAsked().WithFault(Immediate.Single(one => one.Name == fault), $"asks three times, then says: {said}");

        await _processor.VerifyAsync(async provider =>
        {
            var capturing = () => CaptureAsync(ProcessorOf(provider), provider);

            (await capturing.Should().ThrowAsync<ProviderFailedException>().WithMessage(said)).Which.Provider.Should().Be("CardProcessor");
        });
    }

    [Fact]
    public async Task A_processor_that_recovers_at_the_third_attempt_has_not_failed()
    {
        ACaptureIsAsked().WithFault(Fault.Flapping(ThePayments.Attempts - 1, Fault.Reset), "asks again with the same key, so the amount is taken once");

        await _processor.VerifyAsync(provider => CaptureAsync(ProcessorOf(provider), provider));
    }

    [Fact]
    public async Task A_processor_that_says_nothing_is_not_waited_for()
    {
        ACaptureIsAsked().WithFault(Fault.Stall, "asks three times, then says: CardProcessor did not answer in time.");

        await _processor.VerifyAsync(async provider =>
        {
            var capturing = CaptureAsync(ProcessorOf(provider), provider);
            for (var attempt = 0; attempt < ThePayments.Attempts; attempt++)
            {
                capturing.IsCompleted.Should().BeFalse();
                await provider.RequestWaitsAsync();
                _clock.Advance(ThePayments.TimeLimit);
            }

            await capturing.Awaiting(answer => answer).Should().ThrowAsync<ProviderFailedException>().WithMessage("CardProcessor did not answer in time.");
        });
    }

    [Fact]
    [Trait("row", "S2-014")]
    public async Task A_processor_that_failed_three_times_is_left_alone_and_asked_again_after_a_minute()
    {
        // A fourth request would be answered: that the second call fails shows that nobody was asked.
        ACaptureIsAsked().WithFault(Fault.Flapping(3, Fault.Status(HttpStatusCode.ServiceUnavailable)), "opens its breaker for a minute, then asks again");

        await _processor.VerifyAsync(async provider =>
        {
            var processor = ProcessorOf(provider, failuresUntilBreak: 3);
            var capturing = () => CaptureAsync(processor, provider);

            await capturing.Should().ThrowAsync<ProviderFailedException>();
            await capturing.Should().ThrowAsync<ProviderFailedException>().WithMessage("CardProcessor failed too often and is left alone for a while.");
            _clock.Advance(ThePayments.BreakDuration);
            await capturing.Should().NotThrowAsync();
        });
    }

    private IResponseBuilderV4 ACaptureIsAsked() => AnAuthorization.Becomes(_processor, "capture", "open");

    private static string SaidOf(Fault fault) => fault.Name switch
    {
        "status 503" => "CardProcessor answered POST /v1/authorizations/auth_4711/capture with 503.",
        "status 429" => "CardProcessor answered POST /v1/authorizations/auth_4711/capture with 429.",
        _ => "CardProcessor cannot be reached.",
    };

    private CardProcessorClient ProcessorOf(IConsumerContext provider, int failuresUntilBreak = 100) =>
        ThePayments.ClientsOf(provider.MockServerUri, _clock, failuresUntilBreak).GetRequiredService<CardProcessorClient>();

    private static Task CaptureAsync(CardProcessorClient processor, IConsumerContext provider) => processor.CaptureAsync("auth_4711", provider.CancellationToken);
}
