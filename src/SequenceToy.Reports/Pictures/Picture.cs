using System.Text;
using ScottPlot;
using SequenceToy.Formats;

namespace SequenceToy.Reports.Pictures;

/// <summary>A picture of a result: finished as it is, and open to change through <see cref="Plot"/> until it is saved.</summary>
/// <remarks>The same result gives the same bytes. Not safe from several threads at once.</remarks>
public sealed class Picture
{
    private const int SmallestSide = 300;
    private const int LargestSide = 10_000;

    internal Picture(Plot plot, string description, int width = PictureStyle.Width, int height = PictureStyle.Height)
    {
        Plot = plot;
        Description = description;
        Width = width;
        Height = height;
    }

    /// <summary>What is drawn: curves, axes, title, legend, all of which can be changed.</summary>
    public Plot Plot { get; }

    /// <summary>What is to be seen, in words, for those who cannot see it: it goes into SVG files, and is the text alternative to write
    /// beside a PNG.</summary>
    public string Description { get; }

    /// <summary>The width that suits it, in pixels.</summary>
    public int Width { get; }

    /// <summary>The height that suits it, in pixels.</summary>
    public int Height { get; }

    /// <summary>Writes it as a PNG file, whole or not at all.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="width">In pixels, from 300 to 10,000. Default: null, <see cref="Width"/>.</param>
    /// <param name="height">In pixels, from 300 to 10,000. Default: null, <see cref="Height"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width or height outside what is allowed.</exception>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void SavePng(string path, int? width = null, int? height = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        Save(path, ToPng(width, height));
    }

    /// <summary>Writes it as an SVG file, whole or not at all.</summary>
    /// <inheritdoc cref="SavePng"/>
    public void SaveSvg(string path, int? width = null, int? height = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        Save(path, Encoding.UTF8.GetBytes(ToSvg(width, height)));
    }

    /// <summary>The bytes of a PNG file.</summary>
    /// <inheritdoc cref="SavePng" path="/param[@name!='path']"/>
    /// <exception cref="ArgumentOutOfRangeException">A width or height outside what is allowed.</exception>
    public byte[] ToPng(int? width = null, int? height = null) =>
        Draw(width, height, (wide, high) => Plot.GetImageBytes(wide, high, ImageFormat.Png));

    /// <summary>The text of an SVG file, with <see cref="Description"/> as its text alternative.</summary>
    /// <inheritdoc cref="ToPng" path="/param"/>
    /// <inheritdoc cref="ToPng" path="/exception"/>
    public string ToSvg(int? width = null, int? height = null) =>
        Draw(width, height, (wide, high) => SvgText.Of(Plot.GetSvgXml(wide, high), wide, high, Plot.Axes.Title.Label.Text, Description));

    private static void Save(string path, byte[] bytes) => WholeFile.Write(path, stream => stream.Write(bytes));

    private T Draw<T>(int? width, int? height, Func<int, int, T> draw)
    {
        var wide = Require.Between(width ?? Width, SmallestSide, LargestSide, name: nameof(width));
        var high = Require.Between(height ?? Height, SmallestSide, LargestSide, name: nameof(height));
        foreach (var legend in Plot.Axes.GetPanels().OfType<LegendBelow>())
        {
            legend.PictureWidth = wide;
        }

        using var fitted = new FittedLabels(Plot, wide, high);
        CentreTitle(wide, high);
        return draw(wide, high);
    }

    // ScottPlot centres a title between the left of the picture and the right of the axes.
    private void CentreTitle(int width, int height)
    {
        Plot.Axes.Title.Label.OffsetX = 0;
        Plot.RenderInMemory(width, height);
        Plot.Axes.Title.Label.OffsetX = (width - Plot.LastRender.DataRect.Right) / 2;
    }
}
