using Contracts.Engine.Documents;

namespace Contracts.Cli.Knowledge.Questions;

/// <summary>What a field is a field of.</summary>
internal abstract record Subject
{
    /// <summary>The answer to a request: every path that the template stands for.</summary>
    public sealed record Endpoint(string Provider, string Method, string Path) : Subject
    {
        /// <summary>Whether a request goes there. A segment in braces stands for any one segment.</summary>
        public bool Covers(ExpectedRequest request)
        {
            var (asked, sent) = (Segments(Path), Segments(request.Path));
            return string.Equals(Method, request.Method, StringComparison.OrdinalIgnoreCase)
                && asked.Length == sent.Length
                && asked.Zip(sent).All(pair => pair.First is ['{', .., '}'] || pair.First == pair.Second);
        }

        public override string ToString() => $"{Method} {Path} of {Provider}";

        private static string[] Segments(string path) => [.. path.Split('/').Select(Uri.UnescapeDataString)];
    }

    /// <summary>An event, or a message by its description; of a question by message, its answer.</summary>
    /// <param name="Writer">Who publishes it; null for whoever does.</param>
    /// <param name="Name">Its name in event contracts, or the description of messages in pacts.</param>
    public sealed record Event(string? Writer, string Name) : Subject
    {
        public override string ToString() => Writer is null ? Name : $"{Name} of {Writer}";
    }
}
