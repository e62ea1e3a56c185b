using Sitrep.Components.Linking;
using Sitrep.Components.Timelines;
using Sitrep.Views.Actors;
using static Sitrep.Components.Tests.Happenings;

namespace Sitrep.Components.Tests.Timelines;

public sealed class RoleTableTests
{
    [Fact]
    public async Task RolesAreDrawnOnOneScaleWithOpenEndsAsArrows()
    {
        var page = await Page.Of<RoleTable>(
            (nameof(RoleTable.Lines), (IReadOnlyList<ProfileLine>)[Line("minister", "2030-01-01", "2032-01-01"), Line("president", "2032-01-01", null), Line("member", null, null)]),
            (nameof(RoleTable.Links), new ViewLinks { ToReport = id => "/reports/" + id }));

        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.DoesNotContain('L', rows[0].QuerySelector(".st-role-bar")!.GetAttribute("d")!);
        Assert.Contains('L', rows[1].QuerySelector(".st-role-bar")!.GetAttribute("d")!);
        Assert.Null(rows[2].QuerySelector("svg"));
        Assert.Contains("from 2032-01-01 on", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/reports/a", rows[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task WhatALineRestsOnIsSaidInWords()
    {
        var page = await Page.Of<RoleTable>((nameof(RoleTable.Lines), (IReadOnlyList<ProfileLine>)[Line("minister", null, null) with { Basis = ProfileBasis.Contested }]));

        Assert.Contains("\u2260 contested", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private static ProfileLine Line(string what, string? from, string? to) => new(
        ProfileSection.Role, what, Day(from), Day(to), ProfileBasis.Asserted, "the words say so", null, null, "a", "Harbour Post", Day("2031-05-01"), "the minister said", 0, 17, 1);
}
