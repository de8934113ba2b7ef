using System.Xml.Linq;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>An XML element against an element, as such: its name and how many children it has.</summary>
internal readonly record struct ElementCheck(XElement Expected, XElement Actual) : IRuleCheck
{
    public string? Reject(MatchingRule rule, bool inherited) => rule.RejectElement(Expected, Actual, inherited);
}
