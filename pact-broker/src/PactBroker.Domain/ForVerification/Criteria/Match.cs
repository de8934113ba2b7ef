using PactBroker.Domain.Metadata;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.ForVerification.Criteria;

/// <summary>A consumer version met a criterion.</summary>
public sealed record Match(Criterion Criterion, PacticipantVersion Version)
{
    public SelectedBy ToMetadata() => Criterion switch
    {
        MainBranchCriterion main => new SelectedBy { Branch = main.Branch, Latest = true, ConsumerVersion = Version.Id },
        BranchCriterion branch => new SelectedBy { Branch = branch.Branch, Latest = true, ConsumerVersion = Version.Id },
        TagCriterion tag => new SelectedBy { Tag = tag.Tag, Latest = true, ConsumerVersion = Version.Id },
        EveryTaggedCriterion tag => new SelectedBy { Tag = tag.Tag, ConsumerVersion = Version.Id },
        DeployedCriterion deployed => new SelectedBy { Environment = deployed.Environment, ConsumerVersion = Version.Id },
        ReleasedCriterion released => new SelectedBy { Environment = released.Environment, ConsumerVersion = Version.Id },
        EnvironmentCriterion environment => new SelectedBy { Environment = environment.Environment, ConsumerVersion = Version.Id },
        _ => new SelectedBy { Latest = true, ConsumerVersion = Version.Id },
    };
}
