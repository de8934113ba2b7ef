using Microsoft.Data.Sqlite;

namespace Contracts.Tests.Providers.Apps;

/// <summary>The products of the sample provider in a SQLite file.</summary>
public sealed class CatalogDatabase : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"contracts-catalog-{Path.GetRandomFileName()}.db");
    private readonly string _connection;

    public CatalogDatabase()
    {
        _connection = new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString();
        Execute("CREATE TABLE products (sku TEXT PRIMARY KEY, name TEXT NOT NULL, quantity INTEGER NOT NULL)");
    }

    public void Put(string sku, string name, int quantity) =>
        Execute("INSERT INTO products VALUES ($sku, $name, $quantity) ON CONFLICT (sku) DO UPDATE SET name = excluded.name, quantity = excluded.quantity", ("$sku", sku), ("$name", name), ("$quantity", quantity));

    public void Clear() => Execute("DELETE FROM products");

    public CatalogProduct? Find(string sku)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, quantity FROM products WHERE sku = $sku";
        command.Parameters.AddWithValue("$sku", sku);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new CatalogProduct(sku, reader.GetString(0), reader.GetInt32(1)) : null;
    }

    public void Dispose() => File.Delete(_path);

    private void Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}

public sealed record CatalogProduct(string Sku, string Name, int Quantity);
