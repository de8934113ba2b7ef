using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Http;

namespace PactBroker.Registry.Subjects;

/// <summary>The beginning of names of subjects: in one context, or behind <c>:*:</c> in any.</summary>
internal sealed record SubjectPrefix(string? Context, string Name)
{
    private const string AnyContext = ":*:";

    public static SubjectPrefix Of(RegistryRequest request)
    {
        // Below a context, everything of that context is meant.
        var text = request.Parameter("subjectPrefix") ?? (request.Context == SubjectName.DefaultContext ? AnyContext : $":{request.Context}:");
        if (text.StartsWith(AnyContext, StringComparison.Ordinal))
        {
            return new SubjectPrefix(null, text[AnyContext.Length..]);
        }

        var name = SubjectName.Parse(text, request.Context);
        return new SubjectPrefix(name.Context, name.Name);
    }

    public bool Fits(SubjectName subject) => (Context is null || subject.Context == Context) && subject.Name.StartsWith(Name, StringComparison.Ordinal);
}
