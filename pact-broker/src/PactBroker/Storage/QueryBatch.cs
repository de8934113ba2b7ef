using Dapper;

namespace PactBroker.Storage;

/// <summary>Queries that need nothing from each other, sent together: a server somewhere else is asked once. All take their parameters from one object.</summary>
internal sealed class QueryBatch
{
    private readonly List<string> _queries = [];
    private readonly List<Func<SqlMapper.GridReader, Task>> _readers = [];

    public bool IsEmpty => _queries.Count == 0;

    /// <summary>The queries as one text.</summary>
    public string Sql => string.Join(";\n", _queries);

    /// <summary>Adds a query; its rows are in the list once the batch has run.</summary>
    public IReadOnlyList<T> Add<T>(string query) => Add<T>([query]);

    /// <summary>Adds queries whose rows belong together.</summary>
    public IReadOnlyList<T> Add<T>(IEnumerable<string> queries)
    {
        var rows = new List<T>();
        foreach (var query in queries)
        {
            _queries.Add(query);
            _readers.Add(async reader => rows.AddRange(await reader.ReadAsync<T>()));
        }

        return rows;
    }

    public async Task ReadAsync(SqlMapper.GridReader reader)
    {
        foreach (var read in _readers)
        {
            await read(reader);
        }
    }
}
