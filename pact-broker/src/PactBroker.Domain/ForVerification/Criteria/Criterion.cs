using Contracts.Engine.Documents;

namespace PactBroker.Domain.ForVerification.Criteria;

/// <summary>Why a consumer version was selected, in words: short for test names, as a sentence for notices.</summary>
/// <param name="Consumer">The consumer, where the selector names one.</param>
public abstract record Criterion(PacticipantName? Consumer)
{
    /// <summary>For example <c>latest from main branch</c>.</summary>
    public abstract string Short { get; }

    /// <summary>For example <c>latest version of Foo from branch 'main'</c>.</summary>
    public abstract string Sentence { get; }

    /// <summary>Criteria of one kind that make one sentence, with their places listed in it; null: a sentence each.</summary>
    public virtual string? SharedSentence => null;

    /// <summary>What is listed in the shared sentence.</summary>
    public virtual string Place => "";

    protected string OfConsumer => Consumer is null ? "" : $" of {Consumer}";
}

public sealed record MainBranchCriterion(string Branch, PacticipantName? Consumer) : Criterion(Consumer)
{
    public override string Short => "latest from main branch";

    public override string Sentence => $"latest version{OfConsumer} from the main branch '{Branch}'";
}

/// <param name="FallbackFor">The branch that was asked for and has no pact of this consumer.</param>
public sealed record BranchCriterion(string Branch, PacticipantName? Consumer, string? FallbackFor = null) : Criterion(Consumer)
{
    public override string Short => $"latest from branch {Branch}";

    public override string Sentence => $"latest version{OfConsumer} from branch '{Branch}'{Fallback}";

    private string Fallback => FallbackFor is null ? "" : $" (fallback branch used as no pact was found on branch '{FallbackFor}')";
}

public sealed record NewestCriterion(PacticipantName Provider, PacticipantName? Consumer) : Criterion(Consumer)
{
    public override string Short => "latest";

    public override string Sentence => $"latest version of {Consumer?.Value ?? "a consumer"} that has a pact with {Provider}";
}

/// <param name="FallbackFor">The tag that was asked for and that no consumer's pact has.</param>
public sealed record TagCriterion(string Tag, PacticipantName? Consumer, string? FallbackFor = null) : Criterion(Consumer)
{
    public override string Short => $"latest with tag {Tag}";

    public override string Sentence => $"latest version{OfConsumer} tagged '{Tag}'{Fallback}";

    private string Fallback => FallbackFor is null ? "" : $" (fallback tag used as no pact was found with tag '{FallbackFor}')";
}

public sealed record EveryTaggedCriterion(string Tag, PacticipantName? Consumer) : Criterion(Consumer)
{
    public override string Short => Consumer is null ? $"one of {Tag}" : $"one of {Consumer} {Tag}";

    public override string Sentence => $"all {Consumer?.Value ?? "consumer"} versions tagged '{Tag}'";
}

public sealed record DeployedCriterion(string Environment, PacticipantName? Consumer) : Criterion(Consumer)
{
    public override string Short => $"deployed to {Environment}";

    public override string Sentence => $"{SharedSentence} {Environment}";

    public override string SharedSentence => Consumer is null ? "consumer version(s) currently deployed to" : $"version(s){OfConsumer} currently deployed to";

    public override string Place => Environment;
}

public sealed record ReleasedCriterion(string Environment, PacticipantName? Consumer) : Criterion(Consumer)
{
    public override string Short => $"released in {Environment}";

    public override string Sentence => $"{SharedSentence} {Environment}";

    public override string SharedSentence => Consumer is null ? "consumer version(s) released and supported in" : $"version(s){OfConsumer} released and supported in";

    public override string Place => Environment;
}

public sealed record EnvironmentCriterion(string Environment, PacticipantName? Consumer) : Criterion(Consumer)
{
    public override string Short => $"in {Environment}";

    public override string Sentence => $"{Consumer?.Value ?? "a consumer"} version in environment {Environment}";
}
