using System.Collections.Immutable;

namespace Contracts.Cli.Publishing;

/// <summary>The version that something is published of, and what is known of where it comes from.</summary>
internal sealed record PublishedVersion(string Number, string? Branch, ImmutableArray<string> Tags, Uri? BuildUrl);
