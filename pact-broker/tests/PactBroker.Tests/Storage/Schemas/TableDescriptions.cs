using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PactBroker.Tests.Storage.Schemas;

/// <summary>What the tables of a database are made of, one line for each part, in words that both kinds of database share.</summary>
internal static class TableDescriptions
{
    private const string OfSqlite = """
        WITH t AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\')
        SELECT 'column ' || t.name || '.' || c.name || CASE c.type WHEN 'INTEGER' THEN ' number' WHEN 'BIGINT' THEN ' number' WHEN 'TEXT' THEN ' text' WHEN 'BOOLEAN' THEN ' flag' ELSE ' ' || c.type END
            || CASE WHEN c."notnull" OR c.pk > 0 THEN ' not null' ELSE '' END
        FROM t JOIN pragma_table_info(t.name) c
        UNION ALL
        SELECT 'index ' || i.name || CASE WHEN i."unique" THEN ' unique' ELSE '' END || ' on ' || t.name
            || ' (' || (SELECT group_concat(COALESCE(x.name, 'expression'), ', ') FROM (SELECT * FROM pragma_index_info(i.name) ORDER BY seqno) x) || ')' || CASE WHEN i.partial THEN ' of some' ELSE '' END
        FROM t JOIN pragma_index_list(t.name) i WHERE i.origin = 'c'
        UNION ALL
        SELECT 'unique ' || t.name || ' (' || (SELECT group_concat(x.name, ', ') FROM (SELECT * FROM pragma_index_info(i.name) ORDER BY seqno) x) || ')'
        FROM t JOIN pragma_index_list(t.name) i WHERE i.origin = 'u'
        UNION ALL
        SELECT 'key ' || name || ' (' || group_concat(part, ', ') || ')' FROM (SELECT t.name, c.name AS part FROM t JOIN pragma_table_info(t.name) c WHERE c.pk > 0 ORDER BY t.name, c.pk) GROUP BY name
        UNION ALL
        SELECT 'reference ' || t.name || '.' || f."from" || ' to ' || f."table" || '.' || f."to" || CASE f.on_delete WHEN 'CASCADE' THEN ' cascades' WHEN 'SET NULL' THEN ' empties' ELSE '' END
        FROM t JOIN pragma_foreign_key_list(t.name) f
        UNION ALL
        SELECT 'view ' || m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'view'
        """;

    private const string OfPostgreSql = """
        SELECT 'column ' || c.table_name || '.' || c.column_name || CASE c.data_type WHEN 'bigint' THEN ' number' WHEN 'integer' THEN ' number' WHEN 'text' THEN ' text' WHEN 'boolean' THEN ' flag' ELSE ' ' || c.data_type END
            || CASE c.is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
        UNION ALL
        SELECT 'index ' || x.relname || CASE WHEN i.indisunique THEN ' unique' ELSE '' END || ' on ' || t.relname
            || ' (' || (SELECT string_agg(COALESCE(a.attname, 'expression'), ', ' ORDER BY k.place) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (number, place) LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) || ')'
            || CASE WHEN i.indpred IS NULL THEN '' ELSE ' of some' END
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
        WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.oid AND c.contype IN ('p', 'u'))
        UNION ALL
        SELECT 'unique ' || t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) || ')'
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype = 'u' AND t.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT 'key ' || t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) || ')'
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype = 'p' AND t.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT 'reference ' || t.relname || '.' || a.attname || ' to ' || r.relname || '.' || b.attname || CASE c.confdeltype WHEN 'c' THEN ' cascades' WHEN 'n' THEN ' empties' ELSE '' END
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = c.confkey[1]
        WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT 'view ' || c.table_name || '.' || c.column_name FROM information_schema.columns c JOIN information_schema.views v USING (table_schema, table_name) WHERE table_schema = 'public'
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection) =>
        [.. (await connection.QueryAsync<string>(connection is SqliteConnection ? OfSqlite : OfPostgreSql)).Order(StringComparer.Ordinal)];
}
