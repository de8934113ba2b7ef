using System.Text.RegularExpressions;

namespace Contracts.Providers.Load;

/// <summary>How often some interactions are asked for, beside the others, which have the weight 1.</summary>
/// <param name="Description">What is found in their descriptions.</param>
/// <param name="Weight">The weight.</param>
public sealed record LoadWeight(Regex Description, int Weight);
