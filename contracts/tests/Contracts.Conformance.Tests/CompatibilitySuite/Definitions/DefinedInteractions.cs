using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Definitions;

/// <summary>The interactions of a feature's background, by number.</summary>
internal sealed class DefinedInteractions(HttpTables tables)
{
    private readonly Dictionary<int, HttpInteraction> _byNumber = [];

    public HttpInteraction this[int number] => _byNumber[number];

    [Step("the following HTTP interactions have been defined:")]
    public void Define(DataTable table)
    {
        foreach (var row in table.Records())
        {
            var number = int.Parse(row["No"]);
            _byNumber[number] = new HttpInteraction
            {
                Description = $"interaction {number}",
                Request = tables.Request(row),
                Response = tables.Response(row, "response "),
            };
        }
    }

    /// <summary>Those that a list of numbers names: <c>1, 2</c>.</summary>
    public IReadOnlyList<HttpInteraction> Several(string numbers) => [.. numbers.Split(',').Select(number => this[int.Parse(number)])];
}
