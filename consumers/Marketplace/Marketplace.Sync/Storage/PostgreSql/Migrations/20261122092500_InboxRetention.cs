using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Sync.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class InboxRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The default is for messages that are there already, and for instances of the version before that still run: as if they were handled now.
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "HandledAt",
                table: "Inbox",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox",
                column: "HandledAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "HandledAt",
                table: "Inbox");
        }
    }
}
