using Microsoft.Data.Sqlite;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>The shop's products in a SQLite file. The file can be taken away while the app runs.</summary>
internal sealed class ShopDatabase : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"contracts-shop-{Path.GetRandomFileName()}.db");
    private SqliteOpenMode _mode = SqliteOpenMode.ReadWriteCreate;

    public ShopDatabase()
    {
        Execute("CREATE TABLE products (id TEXT PRIMARY KEY, name TEXT, price INTEGER, quantity INTEGER); CREATE TABLE orders (product TEXT, quantity INTEGER)");
        _mode = SqliteOpenMode.ReadWrite;
    }

    public void Put(string id) => Execute("INSERT OR REPLACE INTO products VALUES ($id, 'Lamp', 12, 3)", ("$id", id));

    public void Remove(string id) => Execute("DELETE FROM products WHERE id = $id", ("$id", id));

    public void Order(string product, int quantity) => Execute("INSERT INTO orders VALUES ($id, $quantity)", ("$id", product), ("$quantity", quantity));

    public Product? Find(string id)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, price, quantity FROM products WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Product(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2)) : null;
    }

    /// <summary>Takes the database away, and gives it back at the end.</summary>
    public IDisposable Away()
    {
        File.Move(_path, $"{_path}.away");
        return new Return(_path);
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
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = _mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    internal sealed record Product(string Name, int Price, int Quantity);

    private sealed class Return(string path) : IDisposable
    {
        public void Dispose() => File.Move($"{path}.away", path);
    }
}
