using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ServiceDefaults;
using ServiceDefaults.Events;

namespace Marketplace.Verification.Behavior;

/// <summary>Settings of events that no service can work with end it at start, and are named.</summary>
public sealed class WrongSettings
{
    [Theory]
    [InlineData("InboxRetention", "00:00:00")]
    [InlineData("InboxRetention", "-1.00:00:00")]
    [InlineData("InboxRetention", "10675199.00:00:00")]
    [InlineData("AnswerTimeLimit", "00:00:00")]
    [InlineData("AnswerTimeLimit", "50.00:00:00")]
    [InlineData("RetryDelay", "-00:00:01")]
    [InlineData("Attempts", "0")]
    public async Task A_service_does_not_start_with_events_of_which_nothing_is_remembered_waited_for_or_tried(string setting, string value)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Urls"] = "http://127.0.0.1:0", [$"Events:{setting}"] = value });
        builder.AddServiceDefaults();
        builder.AddQuestions();
        builder.AddEvents();
        await using var app = builder.Build();

        var starting = () => app.StartAsync(TestContext.Current.CancellationToken);

        await starting.Should().ThrowExactlyAsync<OptionsValidationException>().WithMessage($"Events:{setting} is {value}; it has to be from * to *.");
    }
}
