using System.Globalization;
using Contracts.Engine.Documents;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

internal sealed class TimeoutClass : VerdictClass
{
    public override Verdict Verdict => Verdict.TimedOut;

    public override string Word => "timed-out";

    public override string Sentence => "timed out: nothing was compared";

    public override string RecognizedBy => "it did not answer within the time limit";

    public override string? Recognize(Observed observed) => observed.Limit is { } limit ? Late(observed.Endpoint.ToString(), limit) : null;

    public override string Next(PacticipantName consumer, InteractionResult result) => "Find out what the provider waits for; WithRequestTimeout gives it more time.";

    public static string Late(string what, TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} did not answer within {limit.TotalSeconds:0.###} s.");
}
