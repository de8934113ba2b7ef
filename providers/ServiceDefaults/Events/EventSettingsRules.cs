using Microsoft.Extensions.Options;

namespace ServiceDefaults.Events;

/// <summary>What settings of events have to be: with others a service would forget at once what it has handled, or fail at each event.</summary>
internal sealed class EventSettingsRules : IValidateOptions<EventSettings>
{
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);
    private static readonly TimeSpan ACentury = TimeSpan.FromDays(36_500);

    public ValidateOptionsResult Validate(string? name, EventSettings options)
    {
        var wrong = new ValidateOptionsResultBuilder();
        Check(nameof(options.Attempts), options.Attempts, 1, 1000);
        Check(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero, ADay);
        Check(nameof(options.InboxRetention), options.InboxRetention, AMoment, ACentury);
        Check(nameof(options.AnswerTimeLimit), options.AnswerTimeLimit, AMoment, ADay);
        return wrong.Build();

        void Check<T>(string setting, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
                wrong.AddError($"{EventSettings.Section}:{setting} is {value}; it has to be from {least} to {most}.");
        }
    }
}
