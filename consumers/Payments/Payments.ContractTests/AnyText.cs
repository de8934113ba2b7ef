using Contracts.Consumers.Matchers;
using Contracts.Engine.Rules;

namespace Payments.ContractTests;

/// <summary>What Payments reads as text and does not look into. Not being empty is not enough: a number is not empty either.</summary>
internal static class AnyText
{
    public static IMatcher Like(string example) => Match.AllOf(example, new TypeRule(), new NotEmptyRule());
}
