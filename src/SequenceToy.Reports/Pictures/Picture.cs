using System.Text;
using ScottPlot;
using SequenceToy.Files;

namespace SequenceToy.Reports.Pictures;

/// <summary>A plot of a result with its size and text description; <see cref="Plot"/> can be changed before saving.</summary>
/// <remarks>The same result gives byte-identical files. Not thread-safe.</remarks>
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

    /// <summary>The ScottPlot plot. Curves, axes, title and legend can be changed.</summary>
    public Plot Plot { get; }

    /// <summary>The text description of the plot for screen readers. SVG files contain it; for PNG files, use it as alt text.</summary>
    public string Description { get; }

    /// <summary>The default width in pixels.</summary>
    public int Width { get; }

    /// <summary>The default height in pixels.</summary>
    public int Height { get; }

    /// <summary>Saves the plot as a PNG file. The file is written completely or not at all.</summary>
    /// <param name="path">The path of the file; an existing file is replaced.</param>
    /// <param name="width">The width in pixels, from 300 to 10,000. Default: null, <see cref="Width"/>.</param>
    /// <param name="height">The height in pixels, from 300 to 10,000. Default: null, <see cref="Height"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width or height is out of range.</exception>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public void SavePng(string path, int? width = null, int? height = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        Save(path, ToPng(width, height));
    }

    /// <summary>Saves the plot as an SVG file. The file is written completely or not at all.</summary>
    /// <inheritdoc cref="SavePng"/>
    public void SaveSvg(string path, int? width = null, int? height = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        Save(path, Encoding.UTF8.GetBytes(ToSvg(width, height)));
    }

    /// <summary>Returns the plot as the bytes of a PNG file.</summary>
    /// <inheritdoc cref="SavePng" path="/param[@name!='path']"/>
    /// <exception cref="ArgumentOutOfRangeException">The width or height is out of range.</exception>
    public byte[] ToPng(int? width = null, int? height = null) =>
        Draw(width, height, (wide, high) => Plot.GetImageBytes(wide, high, ImageFormat.Png));

    /// <summary>Returns the plot as the text of an SVG file, including <see cref="Description"/>.</summary>
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

    // ScottPlot centers a title between the left edge of the picture and the right end of the axes.
    private void CentreTitle(int width, int height)
    {
        Plot.Axes.Title.Label.OffsetX = 0;
        Plot.RenderInMemory(width, height);
        Plot.Axes.Title.Label.OffsetX = (width - Plot.LastRender.DataRect.Right) / 2;
    }
}
