using System.Text;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Testing.Consumers;
using Payments.Clients.Webhooks;
using ServiceDefaults.Testing;

namespace Payments.ContractTests.Webhooks;

/// <summary>The card processor calls Payments: its requests are messages of the contract, and their signature is a part of it.</summary>
public sealed class BeingTold
{
    private const string Secret = "a secret of sixteen bytes or more";

    private readonly TestClock _clock = new();

    private readonly IMessagePactBuilderV4 _processor = Pact.V4("Payments", "CardProcessor").WithMessageInteractions();

    private WebhookReader Reader => new(new WebhookSettings { Secret = Secret }, _clock);

    [Theory]
    [InlineData(WebhookEvent.Captured)]
    [InlineData(WebhookEvent.Refunded)]
    [Trait("row", "S0-010")]
    public async Task What_happened_and_to_what_is_told_with_a_signature(string type)
    {
        await _processor.ExpectsToReceive($"a webhook: {type}")
            .WithScenario(type == WebhookEvent.Captured ? [Workflows.Checkout.At(12)] : [])
            .WithMetadata(WebhookSignature.Header, Match.Regex("t=1764547200,v1=" + new string('0', 64), "^t=\\d+,v1=[0-9a-f]{64}$"))
            .WithJsonContent(new { id = AnyText.Like("evt_1"), type, authorization = AnyText.Like("auth_4711") })
            .VerifyAsync<JsonElement>((_, example) =>
            {
                // Its own signature would need its secret; so what is signed is signed again here, as it signs.
                var signature = example.MetadataText(WebhookSignature.Header) is null ? null : WebhookSignature.Of(Secret, _clock.GetUtcNow(), example.Content.Span).ToString();

                Reader.Read(signature, example.Content.Span)
                    .Should().Be(new WebhookReading.Accepted(new WebhookEvent("evt_1", type, "auth_4711")));
                return Task.CompletedTask;
            });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v1=00")]
    [InlineData("t=soon,v1=00")]
    [InlineData("t=99999999999999999,v1=00")]
    public void Whoever_does_not_sign_is_refused(string? signature) =>
        Reader.Read(signature, "{}"u8).Should().BeOfType<WebhookReading.Refused>().Which.Reason.Should().Contain(WebhookSignature.Header);

    [Fact]
    public void Whoever_does_not_know_the_secret_is_refused() =>
        Reader.Read(WebhookSignature.Of("another secret of sixteen bytes", _clock.GetUtcNow(), "{}"u8).ToString(), "{}"u8)
            .Should().Be(new WebhookReading.Refused("The signature is not of this body."));

    [Fact]
    public void A_body_that_was_changed_on_its_way_is_refused()
    {
        var signature = WebhookSignature.Of(Secret, _clock.GetUtcNow(), Encoding.UTF8.GetBytes("""{"id":"evt_1"}"""));

        Reader.Read(signature.ToString(), Encoding.UTF8.GetBytes("""{"id":"evt_2"}""")).Should().Be(new WebhookReading.Refused("The signature is not of this body."));
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-6, false)]
    [InlineData(6, false)]
    public void A_signature_is_worth_something_for_five_minutes(int minutes, bool isAccepted)
    {
        var body = """{"id":"evt_1","type":"authorization.captured","authorization":"auth_4711"}"""u8;
        var signature = WebhookSignature.Of(Secret, _clock.GetUtcNow().AddMinutes(minutes), body);

        (Reader.Read(signature.ToString(), body) is WebhookReading.Accepted).Should().Be(isAccepted);
    }

    [Fact]
    public void A_signed_body_that_is_no_event_is_unreadable()
    {
        var body = """{"id":"evt_1"}"""u8;

        Reader.Read(WebhookSignature.Of(Secret, _clock.GetUtcNow(), body).ToString(), body).Should().BeOfType<WebhookReading.Unreadable>();
    }
}
